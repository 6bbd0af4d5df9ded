using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>
/// Changes an action and writes each change into its history. What is the same already is left alone: then a method
/// returns false and the history gets no line.
/// </summary>
internal sealed class ActionEditor(ActionRow action, ActionAuthor author)
{
    public ActionRow Action => action;

    public bool SetText(string text)
    {
        if (action.Text == text)
            return false;
        Record(ActionChange.Text, action.Text, text);
        action.Text = text;
        return true;
    }

    public bool SetOwner(ResolvedOwner owner)
    {
        if (action.Owner == owner.Name
            && action.OwnerPersonId == (owner.PersonIds.Count > 0 ? owner.PersonIds[0] : null))
            return false;
        Record(ActionChange.Owner, action.Owner, owner.Name);
        owner.ApplyTo(action);
        return true;
    }

    /// <param name="due">Null to remove the due date.</param>
    public bool SetDue(ParsedDueDate? due, string? reason = null)
    {
        if (action.Due == due?.Date)
            return false;
        Record(ActionChange.Due, IsoDate(action.Due), IsoDate(due?.Date), reason);
        action.Due = due?.Date;
        action.DueText = due?.Words;
        return true;
    }

    public bool SetItem(AgendaItemNumber? item)
    {
        if (action.ItemNumber == item?.Number)
            return false;
        Record(ActionChange.Item, action.ItemNumber, item?.Number);
        (action.ItemNumber, action.ItemTitle) = (item?.Number, item?.Title);
        return true;
    }

    public void AddNote(string note) => Record(ActionChange.Comment, null, null, note);

    public void ChangeState(ActionState to, string? note) => ActionBook.ChangeState(action, author, to, note);

    private void Record(ActionChange change, string? from, string? to, string? note = null) =>
        ActionBook.Record(action, author, new ActionEntry(change, from, to, note));

    private static string? IsoDate(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Title">As the meeting's minutes or agenda have it; null where they don't.</param>
internal sealed record AgendaItemNumber(string Number, string? Title);
