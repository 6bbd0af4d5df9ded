using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>The first lines of an export, and how an officer comes by the file: the bot does not send files into a chat.</summary>
internal static class ExportCard
{
    public static AdaptiveCard Of(ExportPreviewed export)
    {
        var count = ActionWords.Count(export.First.Total, "action");
        var how = $"I do not send files into this chat. On the server, an officer or administrator gets the file with: export actions --format {export.Format} --committee {export.Prefix}";
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Plain($"Export of the register – {export.Committee}")),
                new TextBlock(CardText.Plain(how)),
                TextBlock.Subtle(export.First.Total > export.First.Actions.Count ? $"{count}. The first {export.First.Actions.Count}:" : $"{count}."),
                .. export.First.Actions.Select(a => RowsCard.Row(a)),
            ],
            FallbackText = $"{export.Committee}: {count}. {how}",
        };
    }
}
