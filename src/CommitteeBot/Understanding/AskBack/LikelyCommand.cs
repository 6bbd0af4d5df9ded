namespace CommitteeBot.Understanding.AskBack;

/// <summary>A command that a person may have meant, to be offered and never run by itself.</summary>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Line">What the person would type for it.</param>
internal sealed record LikelyCommand(string Title, string Line);
