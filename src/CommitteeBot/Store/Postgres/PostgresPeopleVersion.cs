namespace CommitteeBot.Store.Postgres;

/// <summary>Whether another node has written, only the server knows: each unit of work asks it.</summary>
internal sealed class PostgresPeopleVersion : PeopleVersion
{
    public override KeptReads? Kept() => null;
}
