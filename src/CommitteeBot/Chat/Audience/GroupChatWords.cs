namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Notes in a group chat or channel. They read the same whether or not there is anything that some may not see.
/// </summary>
internal static class GroupChatWords
{
    public const string VisibleToAll =
        "This is what everyone here may see. If there's more that you may see, I'll send it to you privately.";

    public const string AnswerIsPrivate =
        "Not everyone here may see this committee's minutes and actions, so I've answered you privately. If nothing "
            + "arrives, ask me in a one-to-one chat.";

    public const string OutcomeIsPrivate =
        "Not everyone here may see that, so I've told you the outcome privately. If nothing arrives, ask me in a "
            + "one-to-one chat.";
}
