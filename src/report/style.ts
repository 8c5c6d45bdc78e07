/** The look of the HTML report. Shapes carry the meaning; colours only repeat it. */
export const style = `
:root{--paper:#fbfaf7;--card:#fff;--ink:#1f2328;--soft:#667079;--line:#e2ded5;--data:#175c86;--bad:#b3261e;--bad-bg:#fbe9e7;
--warn:#8a5a00;--warn-bg:#fdf1d8;--good:#22703f;--good-bg:#e4f3e8;--plain:#41506b;--plain-bg:#e8ecf4;--border:#6b3fa0;--shade:#8883}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--card:#1c2024;--ink:#e4e6e8;--soft:#98a2ab;--line:#33393f;--data:#86c1e8;
--bad:#ff8a80;--bad-bg:#45211f;--warn:#f2c063;--warn-bg:#3c2f14;--good:#7fd39a;--good-bg:#1b3524;--plain:#b3c2e0;--plain-bg:#283142;
--border:#c3a2ee;--shade:#fff2}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;padding:2rem 1rem 4rem;background:var(--paper);color:var(--ink);line-height:1.7;line-break:strict;overflow-wrap:anywhere;
font-family:system-ui,-apple-system,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,sans-serif;font-size:15px}
p,h1,h2,ul,ol{margin:0;padding:0}
ul,ol{list-style:none}
article,nav{max-width:52rem;margin:0 auto 3rem;background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden}
header{padding:1.75rem 2rem 1.5rem;border-bottom:1px solid var(--line)}
article.bad header{border-top:5px solid var(--bad)}
article.warn header{border-top:5px solid var(--warn)}
article.good header{border-top:5px solid var(--good)}
article.plain header{border-top:5px solid var(--plain)}
.verdict{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between}
h1{font-size:1.35rem;line-height:1.3;display:flex;gap:.75rem;align-items:center}
.badge{padding:.2em .7em;border-radius:.5em;font-weight:700}
.badge.bad{color:var(--bad);background:var(--bad-bg)}
.badge.warn{color:var(--warn);background:var(--warn-bg)}
.badge.good{color:var(--good);background:var(--good-bg)}
.badge.plain{color:var(--plain);background:var(--plain-bg)}
.certainty{font-size:1rem;font-weight:500;color:var(--soft)}
.danger{color:var(--soft);font-size:.87rem;white-space:nowrap}
.danger b{color:var(--ink);font-variant-numeric:tabular-nums}
.bar{display:inline-block;vertical-align:middle;width:7rem;height:.5rem;border-radius:1rem;background:var(--line);overflow:hidden;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.bar i{display:block;height:100%;background:var(--plain)}
.bad .bar i{background:var(--bad)}.warn .bar i{background:var(--warn)}.good .bar i{background:var(--good)}
.subject{margin-top:1rem;font-weight:650;font-size:1.08rem}
.date{color:var(--soft);font-size:.87rem}
.summary{margin-top:.8rem}
section{display:grid;grid-template-columns:7.5rem 1fr;gap:0 1.25rem;padding:1.2rem 2rem;border-bottom:1px solid var(--line)}
section>div{min-width:0}
section>div>*+*{margin-top:.7rem}
h2{font-size:.87rem;line-height:1.95;font-weight:650;color:var(--soft)}
.items>li{display:grid;grid-template-columns:1.35rem 1fr;align-items:start}
.items>li+li{margin-top:.5rem}
.items>li>div{min-width:0}
.items p+p{font-size:.93rem;color:var(--soft)}
.items p+p .data{color:inherit}
.sign{font-weight:700;font-style:normal}
.sign.danger,.sign.other,.sign.contradicted{color:var(--bad)}
.sign.calm,.sign.same,.sign.proved{color:var(--good)}
.sign.unknown{color:var(--warn)}
.sign.claimed,.sign.note,.sign.step{color:var(--soft)}
.data{color:var(--data);font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK JP",monospace;font-size:.92em}
.faint{color:var(--soft);font-size:.93em}
.bad .bad,span.bad:not(.badge){color:var(--bad);font-weight:650}
span.warn:not(.badge){color:var(--warn)}
span.good:not(.badge){color:var(--good)}
article.bad section,article.warn section,article.good section{color:inherit}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.18rem 0;font-weight:400}
th{color:var(--soft);white-space:nowrap;padding-right:1.1rem;width:1%;font-size:.93em}
.compared{white-space:nowrap;padding-right:1.1rem;width:1%;font-size:.93em}
.way>li{position:relative;padding:0 0 .55rem 1.9rem}
.way>li::before{content:"";position:absolute;left:.28rem;top:.46rem;width:.8rem;height:.8rem;border-radius:50%;background:var(--good);z-index:1}
.way>li::after{content:"";position:absolute;left:.62rem;top:1rem;bottom:-.5rem;border-left:2px solid var(--good)}
.way>li.last::after,.way>li:last-child::after{display:none}
.way p+p{font-size:.93rem;color:var(--soft)}
.way .you::before{border-radius:3px}
.way .handover::before{background:var(--card);border:4px solid var(--good);left:.13rem;top:.33rem;width:1.1rem;height:1.1rem}
.way .handover::after{border-left:2px dotted var(--soft)}
.way .claimed{color:var(--soft)}
.way .claimed .data{color:inherit}
.way .claimed .stop{padding:.1rem .7rem;border-radius:8px;background:repeating-linear-gradient(135deg,transparent 0 6px,var(--shade) 6px 7px);border:1px dashed var(--line);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.way .claimed::before{background:var(--card);border:2px dotted var(--soft)}
.way .claimed::after{border-left:2px dotted var(--soft)}
.way .contradicted::before,.way .unknown::before{background:var(--card);border:0;border-radius:0;color:var(--bad);content:"\\2717";font-weight:700;line-height:.8rem;text-align:center}
.way .unknown::before{content:"?";color:var(--warn)}
.way .contradicted .stop{border:1px solid var(--bad)}
.way .fold{color:var(--soft);font-size:.93rem}
.way .fold::before{background:var(--card);border:0;border-radius:0;content:"\\2506";line-height:.8rem;text-align:center;color:var(--soft)}
.way .border{display:flex;align-items:center;gap:.6rem;padding:0;margin:.15rem 0 .7rem;color:var(--border);font-size:.93rem}
.way .border::before{display:none}
.way .border::after{display:block;position:static;flex:1;border:0;border-top:3px double var(--border)}
.way .border b{white-space:nowrap}
.way .border span{color:var(--soft)}
.advice .items .head{font-weight:500}
footer{padding:1.1rem 2rem 1.3rem;color:var(--soft);font-size:.8rem}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-bottom:.5rem}
nav{padding:1.5rem 2rem}
.contents{margin-top:1rem}
.contents a{display:grid;grid-template-columns:9.5rem 2.5rem 1fr;gap:.75rem;align-items:center;padding:.35rem 0;color:inherit;text-decoration:none;border-top:1px solid var(--line)}
.contents .badge{font-size:.8rem;text-align:center}
.number{text-align:right;font-variant-numeric:tabular-nums;color:var(--soft)}
@media (max-width:40rem){body{padding:0 0 2rem;font-size:15px}
article,nav{border-radius:0;border-width:0 0 1px;margin-bottom:1.5rem}
header{padding:1.3rem 1.1rem 1.1rem}section{display:block;padding:1rem 1.1rem}h2{margin-bottom:.35rem}footer{padding:1rem 1.1rem}nav{padding:1.1rem}
tr{display:grid;grid-template-columns:1fr auto}td:last-child{grid-column:1/3;padding-bottom:.5rem}th{width:auto}.compared{width:auto;padding-right:0}
.contents a{grid-template-columns:1fr auto}.contents bdi{grid-column:1/3}.contents .badge{justify-self:start}}
@media print{body{padding:0;background:#fff;font-size:10.5pt}article{border:0;margin:0;max-width:none}article+article{break-before:page}
section,.items>li,.way>li{break-inside:avoid}nav{border:0;break-after:page}}
`.trim();
