namespace CommitteeBot.Committees;

/// <summary>The commands on an action.</summary>
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
