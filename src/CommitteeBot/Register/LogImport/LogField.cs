namespace CommitteeBot.Register.LogImport;

/// <summary>The columns of an action log.</summary>
internal enum LogField
{
    Reference,
    Committee,
    Text,
    Owner,
    Due,
    Status,
    Meeting,
    Item,
    ItemTitle,
    Ended,
    Restricted,
}
