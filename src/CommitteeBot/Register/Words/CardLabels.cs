namespace CommitteeBot.Register.Words;

/// <summary>The buttons, labels and headings of the register's cards.</summary>
internal static class CardLabels
{
    public const string Accept = "Accept";
    public const string Done = "Mark as done";
    public const string Close = "Close";
    public const string Reopen = "Reopen";
    public const string Edit = "Edit";
    public const string Save = "Save";
    public const string Cancel = "Cancel";
    public const string Undo = "Undo";
    public const string UndoAll = "Undo all";
    public const string History = "History";
    public const string Log = "Log";
    public const string LogAction = "Log action";
    public const string OpenMessage = "Open the message";
    public const string OpenEvidence = "Open the evidence";

    public const string BackToList = "Back to list";
    public const string BackToFirst = "‹ Back";

    public const string Owner = "Owner";
    public const string OtherOwner = "Or somebody else";
    public const string Due = "Due";
    public const string DueDate = "Due date";
    public const string Restricted = "restricted";
    public const string AgendaItem = "Agenda item";
    public const string Committee = "Committee";
    public const string ChooseCommittee = "Choose the committee.";
    public const string WhatToDo = "What needs to be done";

    public const string HiddenAction =
        "Only the committee's members and officers can see this action. If that's you, ask the clerk to add you to the "
            + "roster.";

    public static string Open(string reference) => $"Open {reference}";

    public static string Back(string reference) => $"‹ Back to {reference}";

    public static string EditAction(string reference) => $"Edit {reference}";

    public static string ItIs(string reference) => $"It's {reference}";
}
