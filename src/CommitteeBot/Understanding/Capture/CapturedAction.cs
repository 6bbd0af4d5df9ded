using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Capture;

/// <summary>An action as one line of chat describes it.</summary>
/// <param name="Text">The task, without owner, date and item; empty where the line has nothing else.</param>
internal sealed record CapturedAction(string Text)
{
    /// <summary>The doer as written, several of them as one text; <c>me</c> for the person who writes.</summary>
    public string? Owner { get; init; }

    public ParsedDueDate? Due { get; init; }
    public string? Item { get; init; }

    /// <summary>The committee named in the line, by its full name.</summary>
    public string? Committee { get; init; }
}
