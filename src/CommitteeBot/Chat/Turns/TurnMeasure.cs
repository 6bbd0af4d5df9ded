using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using ActivityProtocol.Schema;
using CommitteeBot.Understanding;
using Activity = ActivityProtocol.Schema.Activity;
using Span = System.Diagnostics.Activity;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// One turn as it is measured: what it was for, what came of it and how long it took. What was said and who said it are
/// no part of that.
/// </summary>
internal sealed partial class TurnMeasure : IDisposable
{
    /// <summary>The name of the meters of the bot and of its source of spans.</summary>
    public const string SourceName = "CommitteeBot";

    public const string Question = "question";
    public const string Silent = "silent";

    private static readonly Meter Meter = new(SourceName);
    private static readonly ActivitySource Source = new(SourceName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "committeebot.turn.duration", "s", "One turn, from its activity to its posted reply");

    /// <summary>What a line asks for is found out deep inside its turn.</summary>
    private static readonly AsyncLocal<TurnMeasure?> Current = new();

    private readonly TimeProvider clock;
    private readonly long began;
    private readonly Span? span = Source.StartActivity("turn");
    private string kind;

    private TurnMeasure(string kind, TimeProvider clock) =>
        (this.kind, this.clock, began) = (kind, clock, clock.GetTimestamp());

    /// <summary>What is left by an exception has failed.</summary>
    public string Outcome { private get; set; } = "failed";

    public static TurnMeasure Begin(Activity activity, TimeProvider clock) =>
        Current.Value = new TurnMeasure(KindOf(activity), clock);

    /// <summary>What the turn under way is for, as far as that is known.</summary>
    public static string CurrentKind => Current.Value?.kind ?? "";

    public static void Name(string kind)
    {
        if (Current.Value is { } measure)
            measure.kind = kind;
    }

    /// <summary>By its type, such as <c>log-actions</c>: there are only so many.</summary>
    public static void Name(Intent intent) =>
        Name(Capital().Replace(intent.GetType().Name[..^"Intent".Length], "-$0").TrimStart('-').ToLowerInvariant());

    public static string OutcomeOf(SavedResult saved) => saved switch
    {
        { IsRepeat: true } => "repeated",
        { Message: null, Private: null, Status: null } => Silent,
        _ => "answered",
    };

    public void Dispose()
    {
        Current.Value = null;
        span?.SetTag("kind", kind);
        span?.SetTag("outcome", Outcome);
        span?.Dispose();
        Duration.Record(
            clock.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("kind", kind),
            new KeyValuePair<string, object?>("outcome", Outcome));
    }

    private static string KindOf(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message, Value.ValueKind: System.Text.Json.JsonValueKind.Object } => "button",
        { Type: ActivityTypes.Message, Attachments: [_, ..] } => "file",
        { Type: ActivityTypes.Message } => "message",
        { Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete } => "edit",
        { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction } => "button",
        { Type: ActivityTypes.Invoke } => "dialog",
        _ when DepartureTurn.Is(activity) => "departure",
        { Type: ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate } => "arrival",
        _ => "other",
    };

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
