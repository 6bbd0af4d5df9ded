namespace CommitteeBot.Committees;

/// <summary>What a person may want to do with an action.</summary>
internal enum ActionCommand
{
    Log,
    View,
    Accept,
    Start,
    Complete,
    Close,
    Reopen,
    Withdraw,
    Supersede,
    Assign,
    MoveDue,
    Edit,
    SetItem,
    Comment,
}
