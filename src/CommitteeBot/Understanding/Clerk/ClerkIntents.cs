namespace CommitteeBot.Understanding.Clerk;

/// <summary>Questions to the clerk: an officer sees those that wait for a reply, everybody else their own.</summary>
internal sealed record ClerkQuestionsIntent : Intent
{
    public override bool Changes => false;
}

/// <summary>The officers' replies that others who ask the same get too.</summary>
/// <param name="About">Words of the one that is meant, which comes first; null for none.</param>
internal sealed record ClerkAnswersIntent(string? About) : Intent
{
    public override bool Changes => false;
}

/// <summary><c>reply: In March</c>, <c>reply to Mo: In March</c>.</summary>
/// <param name="To">A part of the asker's name; null for the only question that waits.</param>
internal sealed record ClerkReplyIntent(string? To, string Text) : Intent;
