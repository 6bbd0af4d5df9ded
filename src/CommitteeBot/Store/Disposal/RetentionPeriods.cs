namespace CommitteeBot.Store.Disposal;

/// <summary>
/// Kinds of data that are disposed of when their period is over. Minutes and the register are not among them: they are
/// the record.
/// </summary>
internal enum RetainedKind
{
    HandledActivities,
    PostedAnswers,
    ConversationMemory,
    PendingActions,
    Feedback,
    Outbox,
    ClerkQuestions,
    Audit,
}

/// <summary>
/// The retention period of each kind, in days. A setting <c>Retention:Kind</c> changes it; <c>keep</c> keeps it for
/// ever.
/// </summary>
internal static class RetentionPeriods
{
    public const string Section = "Retention";
    private const string Forever = "keep";
    private const int Most = 36_500;

    /// <summary>
    /// Six years is how long minutes are open to inspection (Local Government Act 1972, section 100C), and what asks
    /// about them goes with that.
    /// </summary>
    private const int SixYears = 2192;

    public static int Default(RetainedKind kind) => kind switch
    {
        RetainedKind.ConversationMemory => 1,
        RetainedKind.PendingActions => 7,
        RetainedKind.HandledActivities => 30,
        RetainedKind.PostedAnswers => 180,
        RetainedKind.Feedback or RetainedKind.Outbox => 365,
        _ => SixYears,
    };

    /// <summary>Null where it is kept for ever.</summary>
    public static int? Days(RetainedKind kind, string? setting) =>
        setting is null ? Default(kind) : setting.Equals(Forever, StringComparison.OrdinalIgnoreCase) ? null
            : int.Parse(setting, System.Globalization.CultureInfo.InvariantCulture);

    public static string? Fault(RetainedKind kind, string? setting) =>
        setting is null || setting.Equals(Forever, StringComparison.OrdinalIgnoreCase)
            || (int.TryParse(
                setting, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var days) && days is >= 1 and <= Most)
            ? null
            : $"{Section}:{kind} is '{setting}'; allowed: a number of days from 1 to {Most}, or {Forever}.";
}
