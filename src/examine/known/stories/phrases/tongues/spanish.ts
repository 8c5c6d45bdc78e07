/** The stories as Spanish tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of INCIBE. A phrase must say nothing in Portuguese, which has half of the words. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const spanish = (): Tongue => ({
  friendship: phrasesOf(`
    vi tu perfil|he visto tu perfil|me gustó tu perfil|tu perfil me|relación seria|relación estable|busco un hombre|hombre honesto|hombre serio|
    conocerte mejor|conocernos mejor|quiero conocerte|te envío fotos|te mandaré fotos|soy divorciada|vivo sola|quizás el destino|número equivocado
  `),
  credential: phrasesOf(`
    inicio de sesión no reconocid*|dispositivo nuevo|nuevo dispositivo|dispositivo no reconocido|dispositivo desconocido|dispositivo no autorizado|
    verifique su identidad|verificar su identidad|verificar mi identidad|verifica tu identidad|verificar tu identidad|verifica tu cuenta|
    verificar tu cuenta|confirma tus datos|confirmar tus datos|actualiza tus datos de pago|actualizar tus datos de pago|actualice su información|
    actualizar su información|actualización obligatoria|actualización de seguridad|restablecer el acceso|restablecer su acceso|recuperar el acceso|
    reactivar el acceso|reactive su|reactiva tu|limitado temporalmente|limitada temporalmente|bloqueado temporalmente|bloqueada temporalmente|
    restringido temporalmente|cuenta restringida|cuenta bloquead*|cuenta desactivad*|cuenta inactiva|suspensión de su cuenta|suspensión de tu cuenta|
    bloqueo de su cuenta|tarjeta quedará|tarjeta será|tarjeta restringida|tarjeta ha caducado|clave de firma|firma digital caduc*|
    coordenadas de su tarjeta|pago rechazado|pago ha fallado|no hemos podido procesar|no pudimos procesar|no se pudo procesar|su suscripción ha|
    tu suscripción ha|certificado digital caduc*|puntos caduc*|puntos vencen|puntos por vencer|sus puntos|canjear puntos|canjee sus|cargo no reconocido|
    compra no reconocida|movimiento no reconocido|transferencia no autorizada|bizum pendiente|token de seguridad|validar su cuenta|valide su cuenta|
    validar mi cuenta|validación de su cuenta|evitar el bloqueo|evite el bloqueo|evitar la suspensión
  `),
  deadline: phrasesOf(`
    en un plazo de 24|en un plazo de 48|en las próximas 48|antes de 24 horas|antes de 48 horas|antes de 72 horas|dentro de las 24|dentro de 24 horas|
    si no completa|si no realiza|si no actualiza|quedará bloquead*|quedará suspendid*|será eliminad*|será dad* de baja|devuelto al remitente|caduca hoy|
    expira hoy|último recordatorio
  `),
  parcel: phrasesOf(`
    tasa de aduana|gastos de envío de|derechos de aduana|pago de aduanas|aranceles|no ha podido ser entregad*|no pudo ser entregad*|no pudimos entregar|
    no hemos podido entregar|intento de entrega|paquete está en espera|paquete en espera|paquete pendiente|envío está retenido|envío retenido|
    pedido está retenido|retenido en la aduana|dirección incompleta|dirección es incorrecta|dirección incorrecta|confirme su dirección|
    confirmar su dirección|programar una nueva entrega|nueva entrega|reprogramar entrega|reagendar
  `),
  tax: phrasesOf(`
    multa no pagada|multa de tráfico|multa pendiente|multas pendientes|infracción de tráfico|infracción de tránsito|bloqueo del vehículo|
    acceder a la notificación|abone el importe|importe reducido|reembolso fiscal|devolución a su favor|devolución pendiente|saldo a su favor|
    tiene derecho a un reembolso|tiene derecho a una devolución|solicitar el reembolso|solicite su reembolso|solicitar devolución|ayuda de 200|
    peaje pendiente|peaje impagado|fotomulta*|comparendo*
  `),
  'gift-card': phrasesOf(`
    tarjetas regalo|tarjetas de regalo|tarjetas google play|tarjetas itunes|tarjetas steam|tarjetas amazon|raspar los códigos|rasca los códigos|
    raspe los códigos|foto de los códigos|fotos de los códigos|fotos de las tarjetas|enviarme los códigos|envíame los códigos|envíeme los códigos|
    comprar tarjetas
  `),
  'secret-task': phrasesOf(`
    no puedo coger el teléfono|no puedo contestar el teléfono|hacer un pago hoy|pago hoy mismo|tienes un momento|te paso los datos|puedes encargarte|
    estoy en una reunión|transferencia urgente|transferencia internacional|realizar una transferencia|hacer una transferencia|hacer un pago urgente|
    saldo disponible|no puedo hablar|no puedo atender llamadas|solo por correo|únicamente por correo|máxima discreción|total discreción|
    absoluta confidencialidad|máxima confidencialidad|operación confidencial|asunto confidencial|no lo comentes|no lo comente con|no se lo digas|
    ¿estás disponible|¿está disponible|estás disponible|necesito tu ayuda con|necesito que me ayudes|necesito un favor|
    número de whatsapp|tu whatsapp|su whatsapp
  `),
  'bank-change': phrasesOf(`
    nuestra nueva cuenta|cambio de cuenta|cambiado de cuenta|cambiado de banco|cambiamos de banco|cuenta está siendo auditada|datos bancarios han cambiado|
    cambiar mi cuenta de nómina|cambiar la cuenta de mi nómina|domiciliar mi nómina|justificante de la transferencia|comprobante de la transferencia
  `),
  loan: phrasesOf(`
    ofrecemos préstamos|ofrezco préstamos|otorgamos préstamos|préstamo rápido|préstamos rápidos|préstamos de dinero|préstamo entre particular*|
    préstamos entre particular*|necesita un préstamo|necesitas un préstamo|necesita dinero|necesitas dinero|sin aval*|sin asnef|asnef|sin papeleo|
    crédito inmediato
  `),
  job: phrasesOf(`
    trabajar desde casa|trabaja desde casa|trabajo desde su casa|teletrabajo y gana|ganar hasta|gana hasta|gane hasta|euros al día|euros diarios|
    euros por semana|€ al día|dólares al día|dólares diarios|no se requiere experiencia|unas horas al día|dar me gusta|dar like|ingreso extra|
    ingresos pasivos
  `),
  invest: phrasesOf(`
    canal privado de telegram|señales al día|operaciones en verde|depósito mínimo|duplicar tus ahorros|robot de trading|retiros, cuando quieras|
    plataforma de trading|plataforma de inversión|trading automático|invertir en bitcoin|inversión de 250|depósito de 250|a partir de 250|
    rentabilidad garantizada|ganancias garantizadas|beneficio garantizado|ingresos garantizados|sin riesgo|hacerse rico|hacerte rico|libertad financiera|
    criptomoneda*|duplicar su dinero|duplica tu dinero|plazas limitadas para invertir
  `),
  medicine: phrasesOf(`
    erección firme|erecciones firmes|cápsulas naturales|vigor sexual|envío discreto|perder peso sin|baje de peso|bajar de peso|adelgazar sin|adelgaza sin|
    pierde 10 kilos|kilos en un mes|kilos en dos|sin dieta|quemar grasa|quema grasa|quemador de grasa|disfunción eréctil|potencia sexual|erecciones|
    pastillas para
  `),
  casino: phrasesOf(`
    sin verificación|retiras al instante|retiros al instante|saldo ya está cargado|tragaperras gratis|giros de regalo|
    primer depósito|tragaperras|tragamonedas|casino en línea|casino online|sin depósito|bono sin|juega ahora
  `),
  adult: phrasesOf(`
    mujeres cerca de ti|mujeres de tu zona|chicas cerca de ti|chicas de tu zona|mujeres solteras|mujeres casadas|mujeres maduras|chicas calientes|
    mujeres calientes|sexo sin compromiso|sin compromiso esta noche|encuentros casuales|encuentros sexuales|fotos desnuda|fotos íntimas|quiere conocerte
  `),
  'advance-fee': phrasesOf(`
    estimado ganador|salió elegida en el sorteo|resultó elegida|sorteo promocional|no hacía falta comprar|corre por cuenta del ganador|seguro de la transferencia|agencia colaboradora|
    quiero donar|deseo donar|donarle|donar la suma|difunto esposo|soy viuda|cáncer terminal|cáncer de|me quedan pocos|pocos meses de vida|obras de caridad|
    obras benéficas|mismo apellido|su apellido|cliente fallec*|abogado de|ha ganado la|premio de lotería|fondos no reclamados|que dios|
    persona de confianza|transferir los fondos|fondo de inversión extranjer*
  `),
  extortion: phrasesOf(`
    sé lo que hiciste|acceso a tus dispositivos|acceso a sus dispositivos|acceso a todos sus|acceso a todos tus|instalado un troyano|instalado un virus|
    grabado un vídeo|grabado un video|video tuyo|vídeo tuyo|páginas para adultos|páginas porno*|sitios para adultos|sitios porno*|a todos tus contactos|
    a todos sus contactos|mi monedero|mi billetera|tu cámara|tienes 48 horas|tienes 50 horas|programa espía|software espía
  `),
  mailbox: phrasesOf(`
    buzón de correo|su buzón|buzón lleno|buzón casi lleno|buzón ha superado|buzón ha excedido|límite de almacenamiento|espacio de almacenamiento|
    cuota de almacenamiento|cuota superada|mensajes entrantes|mensajes en espera|mensajes bloqueados|mensajes en cuarentena|correos pendientes|
    correos retenidos|contraseña caducará|contraseña ha caducado|contraseña expirará|contraseña está a punto|mantener la contraseña|mantener mi contraseña|
    conservar la contraseña|actualizar el buzón|actualizar su buzón|actualice su correo|cuenta de correo será|cuenta de correo ha
  `),
  law: phrasesOf(`
    parte demandada|demanda judicial|demanda adjunta|orden de arresto|orden de detención|falta de comparecencia|proceso judicial|notificación judicial|
    juzgado|embargo de sus|denuncia en su contra|expediente judicial|fiscalía
  `),
  offer: phrasesOf(`
    salir en la primera página|aparecer en google|reseñas de 5 estrellas|millones de empresas|web nueva incluida|
    millones de correos|correos segmentados|emails segmentados|programa de envío masivo|posicionamiento web|posicionamiento en google|
    primera página de google|primeros lugares de google|diseño web desde|base de datos de empresas|bases de datos de|envío masivo|correo masivo|
    marketing masivo
  `),
  messenger: phrasesOf(`
    escríbeme al whatsapp|escríbeme por whatsapp|escríbame por whatsapp|contácteme por whatsapp|contáctame por whatsapp|grupo de whatsapp|
    grupo de telegram
  `),
});
