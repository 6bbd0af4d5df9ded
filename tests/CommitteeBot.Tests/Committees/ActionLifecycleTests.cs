using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

/// <summary>Role, tie, state, command => the state after it, or "no" and who could.</summary>
public class ActionLifeTests
{
    private const string Rows =
        """
        Officer - Proposed Accept => Open
        Chair - Proposed Accept => Open
        Member Owner Proposed Accept => no the chair or an officer
        Member - Open Accept => no already
        Officer - Open Accept => no already
        Officer - Closed Accept => no Reopen it
        Member Owner Open Start => InProgress
        Member Owner Proposed Start => InProgress
        Chair - Open Start => InProgress
        Member - Open Start => no its owner, the chair or an officer
        Member Owner InProgress Start => no already
        Member Owner Done Start => no Reopen it
        Member Owner Open Complete => Done
        Member Owner InProgress Complete => Done
        Member Owner Proposed Complete => Done
        Officer - Open Complete => Done
        Chair - InProgress Complete => Done
        Member - Open Complete => no its owner, the chair or an officer
        Member Logger Open Complete => no its owner, the chair or an officer
        Member Owner Done Complete => no already
        Member Owner Closed Complete => no Reopen it
        Officer - Withdrawn Complete => no Reopen it
        Guest Owner Open Complete => no members and officers
        None - Open Complete => no members and officers
        Officer - Done Close => Closed
        Chair - Done Close => Closed
        Officer - Open Close => Closed
        Officer - InProgress Close => Closed
        Member Owner Done Close => no the chair or an officer
        Member - Done Close => no the chair or an officer
        Officer - Closed Close => no already
        Officer - Superseded Close => no Reopen it
        Officer - Closed Reopen => Open
        Chair - Done Reopen => Open
        Officer - Withdrawn Reopen => Open
        Officer - Superseded Reopen => Open
        Member Owner Done Reopen => Open
        Member Owner Closed Reopen => no the chair or an officer
        Member Owner Withdrawn Reopen => no the chair or an officer
        Member - Done Reopen => no its owner, the chair or an officer
        Officer - Open Reopen => no already
        Officer - InProgress Reopen => no nothing to reopen
        Officer - Open Withdraw => Withdrawn
        Chair - Proposed Withdraw => Withdrawn
        Member Logger Open Withdraw => Withdrawn
        Member Owner Open Withdraw => no the chair or an officer
        Officer - Done Withdraw => no Reopen it
        Officer - Withdrawn Withdraw => no already
        Officer - Open Supersede => Superseded
        Chair - Done Supersede => Superseded
        Member Owner Open Supersede => no the chair or an officer
        Officer - Withdrawn Supersede => no Reopen it
        Officer - Open Assign => Open
        Chair - InProgress Assign => InProgress
        Member Logger Open Assign => Open
        Member Owner Open Assign => no the chair or an officer
        Officer - Done Assign => no Reopen it
        Officer - Open MoveDue => Open
        Member Logger Open MoveDue => Open
        Member Owner Open MoveDue => no the chair or an officer
        Officer - Closed MoveDue => no Reopen it
        Chair - Open Edit => Open
        Member Logger Open Edit => Open
        Member - Open Edit => no within ten minutes
        Officer - Closed SetItem => Closed
        Member - Open SetItem => no within ten minutes
        Member - Open Comment => Open
        Member - Closed Comment => Closed
        Guest - Open Comment => no members and officers
        Member - Withdrawn View => Withdrawn
        Guest - Open View => no members and officers
        None Owner Open View => no members and officers
        Member - Proposed Log => Open
        Guest - Proposed Log => no members and officers
        """;

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var row in Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(" => ")))
            cases.Add(row[0], row[1].Trim());
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Who_may_do_what_in_which_state(string who, string expected)
    {
        var words = who.Split(' ');
        var tie = words[1] == "-" ? ActionRelation.None : Enum.Parse<ActionRelation>(words[1]);

        var verdict = ActionLifecycle.Check(
            Enum.Parse<ActionCommand>(words[3]), Enum.Parse<CommitteeRole>(words[0]), tie,
            Enum.Parse<ActionState>(words[2]));

        if (expected.StartsWith("no ", StringComparison.Ordinal))
            Assert.Contains(expected[3..], verdict.Refusal, StringComparison.Ordinal);
        else
            Assert.Equal((true, expected), (verdict.IsAllowed, verdict.To.ToString()));
    }

    [Fact]
    public void Every_command_has_a_rule_for_every_role_and_state()
    {
        foreach (var command in Enum.GetValues<ActionCommand>())
        {
            foreach (var role in Enum.GetValues<CommitteeRole>())
            {
                foreach (var state in Enum.GetValues<ActionState>())
                {
                    var verdict = ActionLifecycle.Check(command, role, ActionRelation.None, state);
                    Assert.NotEqual(verdict.IsAllowed, verdict.Refusal is not null);
                }
            }
        }
    }
}
