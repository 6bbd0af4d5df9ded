namespace CommitteeBot.Committees;

internal enum DecisionKind
{
    Agreed,
    Resolved,
    Noted,
    Confirmed,
    Recommended,
}
