using System.Text.Json;

namespace CommitteeBot.Pointing;

/// <summary>The form of a model's reply, as a JSON schema that it is held to.</summary>
internal static class PointSchema
{
    public const string Name = "pointing";
    public const string Handler = "handler";
    public const string Wordings = "wordings";
    public const string Verdict = "verdict";
    public const string Sentences = "sentences";
    public const string AnswerValue = "answer";
    public const string PartlyValue = "partly";
    public const string NoneValue = "none";

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [Handler, Sentences, Verdict, Wordings];

    public static JsonElement Json { get; } = JsonDocument.Parse(
        """
        {
          "type": "object",
          "properties": {
            "handler": { "type": "integer" },
            "wordings": { "type": "array", "items": { "type": "string" } },
            "verdict": { "type": "string", "enum": ["answer", "partly", "none"] },
            "sentences": { "type": "array", "items": { "type": "integer" } }
          },
          "required": ["handler", "wordings", "verdict", "sentences"],
          "additionalProperties": false
        }
        """).RootElement.Clone();
}
