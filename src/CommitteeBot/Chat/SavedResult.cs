using System.Text.Json;
using System.Text.Json.Serialization;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat;

/// <summary>A turn's result as it is stored with the activity that caused it.</summary>
/// <param name="Message">To be posted in the conversation.</param>
/// <param name="Status">Of the answer to an invoke.</param>
internal sealed record SavedResult(Activity? Message, int? Status, JsonElement? Body)
{
    /// <summary>Known on the first delivery only, which is the one that posts the answer.</summary>
    public RateableAnswer? Rateable { get; init; }

    /// <inheritdoc cref="TurnResult.Said.InPlaceOfAnswerTo"/>
    public string? InPlaceOfAnswerTo { get; init; }

    private static readonly SavedResult Nothing = new(null, null, null);

    public static SavedResult Of(Activity asked, TurnResult result) => result switch
    {
        TurnResult.Said said => new(ReplyActivity.Create(asked, said.Reply), null, null) { Rateable = said.Reply.Rateable, InPlaceOfAnswerTo = said.InPlaceOfAnswerTo },
        TurnResult.Answered answered => new(answered.Reply is { } reply ? ReplyActivity.Create(asked, reply) : null, answered.Status, answered.Body),
        _ => Nothing,
    };

    public static SavedResult Read(string? stored)
    {
        if (stored is null)
            return Nothing;

        var row = JsonSerializer.Deserialize(stored, SavedResultJson.Default.SavedRow)!;
        return new(row.Message?.Deserialize(ProtocolJson.Default.Activity), row.Status, row.Body);
    }

    public string? Write()
    {
        if (this == Nothing)
            return null;

        JsonElement? message = Message is null ? null : JsonSerializer.SerializeToElement(Message, ProtocolJson.Default.Activity);
        return JsonSerializer.Serialize(new SavedRow(message, Status, Body), SavedResultJson.Default.SavedRow);
    }
}

internal sealed record SavedRow(JsonElement? Message, int? Status, JsonElement? Body);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SavedRow))]
internal sealed partial class SavedResultJson : JsonSerializerContext;
