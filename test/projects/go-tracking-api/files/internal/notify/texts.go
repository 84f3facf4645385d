package notify

// Texts of the messages, by language.
var Texts = map[string]string{
	"de": "Ihr Paket %s kommt heute.",
	"en": "Your parcel %s arrives today.",
	"fr": "TODO: traduction",
}
