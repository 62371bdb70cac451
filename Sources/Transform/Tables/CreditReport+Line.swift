import ByteFormats
import PatentModel
import Providers

extension CreditReport {
  func write(to json: inout JSONWriter) {
    json.column("report_format", format.rawValue)
    json.column("order_number", orderNumber)
    json.column("report_status", status.rawValue)
    json.column("report_status_raw", rawStatus)
    json.column("file_name", file?.name)
    json.column("file_sha256", file?.sha256)
    json.column("byte_count", file?.byteCount)
    json.column("retrieved_on", retrievedOn)
  }
}
