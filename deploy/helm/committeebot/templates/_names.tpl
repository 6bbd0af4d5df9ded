{{/* The name of everything in this release. */}}
{{- define "committeebot.name" -}}
{{- if contains "committeebot" .Release.Name }}{{ .Release.Name }}{{ else }}{{ .Release.Name }}-committeebot{{ end -}}
{{- end }}

{{- define "committeebot.selector" -}}
app.kubernetes.io/name: committeebot
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "committeebot.labels" -}}
{{ include "committeebot.selector" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "committeebot.secret" -}}
{{ .Values.secret.existingName | default (include "committeebot.name" .) }}
{{- end }}
