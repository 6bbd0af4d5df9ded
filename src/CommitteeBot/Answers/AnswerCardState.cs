using System.Text.Json.Nodes;
using CommitteeBot.Cards;

namespace CommitteeBot.Answers;

/// <summary>
/// What stands under an answer, as its buttons carry it: a passage opens among the sources, and nothing else of the
/// card
/// goes away.
/// </summary>
internal sealed record AnswerCardState(
    IReadOnlyList<SourceRow> Sources, IReadOnlyList<HistoryPoint> Chart, AnswerCard.ClerkOffer? Offer)
{
    /// <summary>A card that is not ours is not read any further.</summary>
    private const int MaxParts = 40;
    private const int MaxQuote = 120;

    /// <summary>
    /// The clerk's answer below the sources, and whether it is to the same question; null where there is none.
    /// </summary>
    public (long Id, bool IsSame)? Kept { get; init; }

    /// <summary>
    /// The way to show the answer to the others; null where they see it, or it has been shown to them.
    /// </summary>
    public ShareOffer? Share { get; init; }

    public static AnswerCardState From(
        Answer answer, AnswerCard.ClerkOffer? offer, ClerkAnswer? kept = null, ShareOffer? share = null) => new(
        [
            .. answer.Sources.Select(s => new SourceRow(s.Number, s.DescribeMeeting(), s.PassageId)
            {
                Committee = s.Committee, Quote = Begin(s.Quote),
            }),
        ],
        answer.Chart, offer)
    {
        Kept = kept is null ? null : (kept.Question.Id, kept.IsSame),
        Share = share,
    };

    public IReadOnlyList<(string Key, JsonNode? Value)> ToIds() =>
    [
        (
            AnswerVerbs.SourcesKey,
            new JsonArray([.. Sources.Select(
                s => new JsonArray(s.Number, s.Meeting, s.PassageId, s.Quote, s.Committee))])),
        .. Chart.Count == 0
            ? Array.Empty<(string, JsonNode?)>()
            : [(AnswerVerbs.ChartKey, new JsonArray([.. Chart.Select(p => new JsonArray(p.Label, p.Passages))]))],
        .. Offer is null
            ? Array.Empty<(string, JsonNode?)>()
            :
            [
                (AnswerVerbs.OfferKey, Offer.Key),
                (AnswerVerbs.ClerksKey, new JsonArray([.. Offer.Committees.Select(c => new JsonArray(c.Id, c.Prefix))])),
            ],
        .. Kept is not { } kept
            ? Array.Empty<(string, JsonNode?)>()
            : [(AnswerVerbs.KeptKey, new JsonArray(kept.Id, kept.IsSame ? 1 : 0))],
        .. Share is not { } share
            ? Array.Empty<(string, JsonNode?)>()
            : [(AnswerVerbs.ShareKey, share.Key), (AnswerVerbs.AskedKey, share.AskedMessageId)],
    ];

    /// <returns>Null for a button that carries no sources, as those of older cards.</returns>
    public static AnswerCardState? Read(JsonObject data)
    {
        List<SourceRow> sources = [.. Parts(data, AnswerVerbs.SourcesKey).Select(Source).OfType<SourceRow>()];
        if (sources.Count == 0)
            return null;
        List<(long, string)> clerks = [.. Parts(data, AnswerVerbs.ClerksKey)
            .Select(p => (Id: Number(p, 0), Prefix: Text(p, 1)))
            .Where(c => c is { Id: not null, Prefix: not null }).Select(c => (c.Id!.Value, c.Prefix!))];
        return new AnswerCardState(
            sources,
            [.. Parts(data, AnswerVerbs.ChartKey).Where(p => Text(p, 0) is not null && Number(p, 1) is not null)
                .Select(p => new HistoryPoint(Text(p, 0)!, (int)Math.Clamp(Number(p, 1)!.Value, 0, 10_000)))],
            Text(data, AnswerVerbs.OfferKey) is { } key && clerks.Count > 0
                ? new AnswerCard.ClerkOffer(key, clerks)
                : null)
        {
            Share = Text(data, AnswerVerbs.ShareKey) is { } share && Text(data, AnswerVerbs.AskedKey) is { } asked
                ? new ShareOffer(share, asked)
                : null,
            Kept = data[AnswerVerbs.KeptKey] is JsonArray kept && Number(kept, 0) is { } id ? (id, Number(kept, 1) == 1) : null,
        };
    }

    /// <summary>Enough to find it in its passage; five buttons carry it.</summary>
    private static string Begin(string quote) => quote.Length <= MaxQuote ? quote : quote[..MaxQuote];

    private static SourceRow? Source(JsonArray part) =>
        Number(part, 0) is { } number && Text(part, 1) is { } line
            ? new SourceRow((int)Math.Clamp(number, 0, MaxParts), line, Number(part, 2))
            {
                Quote = Text(part, 3) ?? "", Committee = Text(part, 4) ?? "",
            }
            : null;

    private static IEnumerable<JsonArray> Parts(JsonObject data, string key) =>
        data[key] is JsonArray parts ? parts.OfType<JsonArray>().Take(MaxParts) : [];

    private static string? Text(JsonObject data, string key) =>
        data[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? Text(JsonArray part, int at) =>
        part.Count > at && part[at] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static long? Number(JsonArray part, int at) =>
        part.Count > at && part[at] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;
}

/// <param name="Key">Of the question as it was kept; a button carries no text.</param>
/// <param name="AskedMessageId">The message that asked it of the bot alone.</param>
internal sealed record ShareOffer(string Key, string AskedMessageId);

/// <param name="Meeting">Meeting and item, with the status of the minutes.</param>
/// <param name="PassageId">Null for a source that has no passage, such as an attendance list.</param>
internal sealed record SourceRow(int Number, string Meeting, long? PassageId)
{
    /// <summary>Empty on a card from before it was told apart: there it stands before the meeting.</summary>
    public string Committee { get; init; } = "";

    public string Line => Committee.Length == 0 ? Meeting : $"{Committee}, {Meeting}";

    /// <summary>The first words that the answer quotes of the passage.</summary>
    public string Quote { get; init; } = "";
}
