namespace CommitteeBot.Register.Plans;

/// <summary>What is said about people's own To Do.</summary>
internal static class ToDoWords
{
    /// <summary>The name of the list.</summary>
    public const string List = "Committee actions";
    public const string Place = "To Do";
    public const string Occasion = "their own To Do";

    public const string On =
        "I'm putting your open actions in Microsoft To Do, in the list “Committee actions”; it takes a minute or two. "
            + "Tick one there and it's done here, within the hour. Restricted actions stay out of it. Type “stop To Do” "
            + "to end it.";

    public const string WasOn =
        "Your open actions are in your To Do already, in the list “Committee actions”. Type “stop To Do” to end it.";

    public const string Off =
        "I'm taking your actions out of your To Do. They stay in the register as they are. Type “put my actions in To Do” "
            + "to have them back.";

    public const string WasOff =
        "Your actions aren't in your To Do. Type “put my actions in To Do” if you want them there.";

    public const string AskInOwnChat = "That's about your own To Do. Ask me in a one-to-one chat.";

    public const string NotSetUp =
        "I can't put actions in To Do here, because the administrator of the bot has not set it up. Type “my actions” "
            + "to see yours.";

    public const string NoAccount =
        "I don't know your account in Microsoft 365, so I can't put anything in your To Do. Please tell the administrator "
            + "of the bot.";

    public const string NoToDo =
        "I can't put your actions in To Do: Microsoft says that your account has none, or no mailbox, which it needs. "
            + "I try again once a day. Type “stop To Do” if you don't want it.";

    public const string NotLetIn =
        "I can't put your actions in To Do: Microsoft doesn't let me into your To Do. Please tell the administrator of the "
            + "bot. I try again once a day. Type “stop To Do” if you don't want it.";
}
