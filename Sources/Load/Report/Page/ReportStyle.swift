/// How the page looks: by light and in the dark, on a phone and on paper.
enum ReportStyle {
  static let css: HTML = """
    :root{color-scheme:light dark;--ink:#1c2330;--quiet:#5d6675;--paper:#fff;--card:#f6f7f9;--line:#dfe3e9;
    --s0:#2f6fdb;--s1:#12977f;--s2:#d9822b;--s3:#8a5bd1;--s4:#c2445e;--s5:#7b8794;--warn:#9a5b00;--good:#0b6b50}
    @media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--quiet:#9aa4b2;--paper:#14171c;--card:#1d2229;
    --line:#323a45;--s0:#6ea2f5;--s1:#3cc7ab;--s2:#f0a456;--s3:#b893f0;--s4:#ee7d93;--s5:#9aa4b2;
    --warn:#f0b45e;--good:#5fd1ad}}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:70rem;background:var(--paper);color:var(--ink);
    font:15px/1.55 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
    h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.2rem;margin:2.4rem 0 .6rem;padding-bottom:.3rem;
    border-bottom:1px solid var(--line)}
    p{margin:.4rem 0}.quiet{color:var(--quiet);fill:var(--quiet)}
    .switch{float:right;display:flex;gap:.2rem;border:0;margin:0;padding:0}
    .switch label{padding:.15rem .6rem;border:1px solid var(--line);border-radius:1rem;cursor:pointer}
    .switch input{position:absolute;opacity:0}.switch input:checked+label{background:var(--ink);color:var(--paper)}
    .switch input:focus-visible+label{outline:2px solid var(--s0)}
    body:has(#en:checked) [lang=zh-Hans],body:has(#zh:checked) [lang=en]{display:none}
    .tiles,.grid2{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}
    .grid2{grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr))}
    .tile,figure{background:var(--card);border-radius:.6rem;padding:.8rem 1rem;margin:0}
    .tile b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
    .wide{margin-bottom:1rem}figcaption{font-weight:600;margin-bottom:.5rem}
    svg{display:block}figure>svg{overflow:visible}svg text{font-size:13px;fill:var(--ink)}svg .quiet{fill:var(--quiet)}
    .end{text-anchor:end;font-variant-numeric:tabular-nums}.middle{text-anchor:middle}
    .rail{fill:var(--line);opacity:.6}.grid{stroke:var(--line)}.axis{stroke:var(--quiet)}
    .s0{fill:var(--s0)}.s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}.s4{fill:var(--s4)}.s5{fill:var(--s5)}
    .legend{font-size:13px}.legend svg{display:inline-block}.legend span{margin-right:.9rem}
    details{margin-top:.5rem;font-size:13px}summary{color:var(--quiet);cursor:pointer}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}
    th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);
    overflow-wrap:anywhere;min-width:4.5rem}
    thead th{color:var(--quiet);font-weight:600}tbody th{font-weight:400}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .note{border-left:4px solid var(--warn);padding:.4rem .8rem;background:var(--card)}.good{border-color:var(--good)}
    code{font:13px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
    @media print{:root{color-scheme:light;--ink:#000;--quiet:#444;--paper:#fff;--card:#fff;--line:#bbb;--s0:#2f6fdb;
    --s1:#12977f;--s2:#d9822b;--s3:#8a5bd1;--s4:#c2445e;--s5:#7b8794;--warn:#9a5b00;--good:#0b6b50}
    body{max-width:none;padding:0;font-size:11px}.switch,details{display:none}
    figure,.tile,tr{break-inside:avoid}h2{break-after:avoid}rect{print-color-adjust:exact}}
    """
}
