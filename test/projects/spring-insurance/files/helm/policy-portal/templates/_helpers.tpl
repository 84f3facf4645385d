{{- define "policy-portal.labels" -}}
app.kubernetes.io/name: policy-portal
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "policy-portal.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}
