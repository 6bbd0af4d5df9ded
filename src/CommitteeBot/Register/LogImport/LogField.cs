namespace CommitteeBot.Register.LogImport;

/// <summary>What a column of somebody's action log may hold.</summary>
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
