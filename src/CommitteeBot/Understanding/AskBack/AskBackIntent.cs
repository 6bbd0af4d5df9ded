namespace CommitteeBot.Understanding.AskBack;

/// <summary>A line that may mean one of several commands: they are offered as buttons.</summary>
internal sealed record AskBackIntent(IReadOnlyList<LikelyCommand> Commands) : Intent
{
    public override bool Changes => false;
}
