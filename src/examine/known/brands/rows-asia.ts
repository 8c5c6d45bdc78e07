/**
 * What everybody of China, Taiwan, Hong Kong, Korea and Singapore has to do with, in the form of `brands.ts`. As of 2026-11-30. Sources, and how
 * the domains were looked up: `rows-lands.ts`.
 */

/** Rows in the form of `brands.ts`. */
export const ASIA_ROWS: string = `
农业银行|农业银行||abchina.com abchina.com.cn 95599.cn|
交通银行|交通银行||bankcomm.com bocomcc.com 95559.com.cn|
邮储银行|邮储银行,中国邮政||psbc.com chinapost.com.cn ems.com.cn|
中国移动|中国移动||10086.cn chinamobile.com|
中国电信|中国电信||189.cn chinatelecom.com.cn chinatelecom.cn|
ETC服务|etc服务中心,etc客服,etc管理中心,etc认证||txffp.com|
12306|铁路12306,铁路客户服务||12306.cn 12306.com rails.com.cn|
个人所得税|个人所得税||chinatax.gov.cn|
人社部|人力资源和社会保障部,人社部,国家社保||mohrss.gov.cn 12333.gov.cn|
网易邮箱|网易邮箱,网易企业邮||163.com 126.com netease.com|
腾讯企业邮|腾讯企业邮,qq邮箱,腾讯||qq.com tencent.com tencentcloud.com|
抖音|抖音||douyin.com bytedance.com|
遠通電收|遠通電收,fetc,etag||fetc.net.tw|
台灣電力|台灣電力,台電公司,台電電子||taipower.com.tw|taipower
台灣自來水|台灣自來水,自來水公司||water.gov.tw|
財政部|財政部國稅局,國稅局,財政部電子發票||mof.gov.tw ntbt.gov.tw nat.gov.tw ntbna.gov.tw ntbca.gov.tw ntbsa.gov.tw ntbk.gov.tw fia.gov.tw|
健保署|健保署,中央健康保險,全民健康保險||nhi.gov.tw|
監理服務|監理服務,監理站,交通部公路局||mvdis.gov.tw thb.gov.tw|
中華電信|中華電信||cht.com.tw|
台灣大哥大|台灣大哥大||taiwanmobile.com myfone.com.tw|
遠傳|遠傳電信||fetnet.net fareastone.com.tw|
玉山銀行|玉山銀行||esunbank.com esunbank.com.tw|esunbank
中國信託|中國信託||ctbcbank.com ctbcholding.com ctbcsec.com|ctbcbank
台新銀行|台新銀行,台新國際||taishinbank.com.tw richart.tw|taishinbank
富邦|富邦銀行,台北富邦||fubon.com taipeifubon.com.tw|
臺灣銀行|臺灣銀行,台灣銀行||bot.com.tw|
7-ELEVEN 交貨便|交貨便,賣貨便||7-11.com.tw|
黑貓宅急便|黑貓宅急便,統一速達||t-cat.com.tw|
蝦皮|蝦皮||shopee.tw shopee.com|
香港郵政|香港郵政,hongkong post||hongkongpost.hk hongkongpost.gov.hk|hongkongpost
HKTVmall|hktvmall||hktvmall.com hktv.com.hk|
易通行|易通行,hketoll||hketoll.gov.hk|hketoll
恒生銀行|恒生銀行,hang seng bank||hangseng.com|
八達通|八達通,octopus cards||octopus.com.hk|
Singpass|singpass||singpass.gov.sg|singpass
IRAS|inland revenue authority of singapore||iras.gov.sg|
국민건강보험|국민건강보험,건강보험공단||nhis.or.kr|
국민연금|국민연금||nps.or.kr|
정부24|정부24,행정안전부||gov.kr mois.go.kr|
경찰청 교통민원|교통민원24,이파인||efine.go.kr police.go.kr|
관세청|관세청,유니패스||customs.go.kr|
국민은행|kb국민은행,국민은행,kb국민카드,kb카드||kbstar.com kbcard.com kbfg.com|kbstar
신한은행|신한은행,신한카드||shinhan.com shinhancard.com|shinhan
우리은행|우리은행,우리카드||wooribank.com wooricard.com|wooribank
하나은행|하나은행,하나카드||kebhana.com hanabank.com hanacard.co.kr hanafn.com|kebhana
농협|nh농협,농협은행,농협카드||nonghyup.com nhbank.com|nonghyup
기업은행|ibk기업은행,기업은행||ibk.co.kr|
토스|토스뱅크|토스|toss.im tossbank.com tosspayments.com|
롯데카드|롯데카드||lottecard.co.kr|lottecard
삼성카드|삼성카드||samsungcard.com samsungcard.co.kr|samsungcard
현대카드|현대카드||hyundaicard.com|hyundaicard
SK텔레콤|sk텔레콤,t world,티월드||sktelecom.com tworld.co.kr sk.com|
KT|kt 고객센터,케이티||kt.com|
LG유플러스|lg유플러스,엘지유플러스||lguplus.com uplus.co.kr lguplus.co.kr|lguplus
한국전력|한국전력,한전on||kepco.co.kr|kepco
한국도로공사|한국도로공사,하이패스||ex.co.kr hipass.co.kr|
롯데택배|롯데택배,롯데글로벌로지스||lotteglogis.com|
한진택배|한진택배||hanjin.com hanjin.co.kr|
로젠택배|로젠택배||ilogen.com|
가비아|가비아||gabia.com|
카페24|카페24||cafe24.com cafe24corp.com|
하이웍스|하이웍스||hiworks.com|
`.trim();
