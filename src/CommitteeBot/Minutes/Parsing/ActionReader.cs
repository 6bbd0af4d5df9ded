namespace CommitteeBot.Minutes.Parsing;

/// <summary>All actions of the meeting: the marked ones, those that a sentence makes, each once, with the day it is due.</summary>
internal static class ActionReader
{
    public static List<MinutesAction> Read(FoundItems found, DateOnly? meeting, DateOnly? nextMeeting)
    {
        var actions = new List<FoundAction>();
        MarkedActions.Read(found.Preamble, false, false, null, actions);
        for (var i = 0; i < found.Items.Count; i++)
        {
            var item = found.Items[i];
            MarkedActions.Read(item.Body, SectionWords.IsActionsHeading(item.Title), SectionWords.IsLookingBack(item.Title), i, actions);
        }

        return actions.ConvertAll(a =>
        {
            var (text, date) = DueWords.Find(a.Text, meeting, nextMeeting);
            return new MinutesAction(a.ItemIndex is { } i ? found.Items[i].Reference : null, a.Owner, a.Text, date, text, a.Line, a.Basis, a.ItemIndex);
        });
    }
}
