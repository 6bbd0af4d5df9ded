namespace CommitteeBot.Answers;

/// <summary>The verbs of this slice's card buttons.</summary>
internal static class AnswerVerbs
{
    /// <summary>
    /// Opens a passage with those before and after, and closes the one that is open where <see cref="PassageKey"/> is
    /// null; carries <see cref="AnswerCardState"/>.
    /// </summary>
    public const string OpenPassage = "open-passage";

    /// <summary>
    /// Puts a question to the committee's officers; carries <see cref="CommitteeKey"/> and <see cref="OfferKey"/>.
    /// </summary>
    public const string AskClerk = "ask-clerk";

    /// <summary>
    /// The officer's reply; carries <see cref="ClerkQuestionKey"/> and the input <see cref="ReplyInput"/>.
    /// </summary>
    public const string ClerkReply = "clerk-reply";

    /// <summary>
    /// The question as it stands now; carries <see cref="ClerkQuestionKey"/>. Teams asks for it when an officer looks
    /// at the card.
    /// </summary>
    public const string ClerkShow = "clerk-show";

    /// <summary>The officers' answers that others get too; carries <c>page</c>.</summary>
    public const string ClerkAnswers = "clerk-answers";

    /// <summary>These carry <see cref="ClerkQuestionKey"/>.</summary>
    public const string ClerkWithdraw = "clerk-withdraw";
    public const string ClerkRestore = "clerk-restore";

    /// <summary>
    /// Shows an answer that only the asker has seen to everybody in the chat; carries <see cref="ShareKey"/>,
    /// <see cref="AskedKey"/> and <see cref="AnswerCardState"/>.
    /// </summary>
    public const string Share = "share-answer";

    public const string PassageKey = "passage";
    public const string SourcesKey = "sources";
    public const string ChartKey = "chart";
    public const string ClerksKey = "clerks";
    public const string CommitteeKey = "committee";
    public const string OfferKey = "offer";
    public const string ClerkQuestionKey = "clerkQuestion";

    /// <summary>The clerk's answer below the sources.</summary>
    public const string KeptKey = "kept";

    /// <summary>The question as it was kept, and the id of the message that asked it.</summary>
    public const string ShareKey = "share";
    public const string AskedKey = "asked";
    public const string ReplyInput = "reply";
    public const string ForOthersInput = "forOthers";
}
