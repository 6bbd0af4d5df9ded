using System.Text.Json;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public sealed class ActionCardTests
{
    [Fact]
    public void A_person_sees_only_the_buttons_that_they_may_press()
    {
        var card = JsonSerializer.Serialize(
            CardJson.Write(
                ActionCard.Create(
                    OutcomeCardTests.View(1) with { Allowed = new HashSet<ActionCommand> { ActionCommand.View } })));

        Assert.DoesNotContain(RegisterVerbs.Done, card, StringComparison.Ordinal);
        Assert.DoesNotContain(RegisterVerbs.Edit, card, StringComparison.Ordinal);
        Assert.Contains(RegisterVerbs.History, card, StringComparison.Ordinal);
    }
}
