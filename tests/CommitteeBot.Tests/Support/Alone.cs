namespace CommitteeBot.Tests.Support;

/// <summary>
/// For tests that measure what belongs to the whole process, such as its memory: nothing else runs beside them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
