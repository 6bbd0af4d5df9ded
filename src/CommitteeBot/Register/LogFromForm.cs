using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Request">Where it is logged; its actions are the form's.</param>
/// <param name="IsSame">True where the person says that it is the action that it looks like.</param>
internal sealed record LogFromFormRequest(LogForm Form, LogActionRequest Request, bool IsSame);

/// <param name="Again">The form as it comes back, where something is to be put right; else <paramref name="Outcome"/> is set.</param>
internal sealed record FormAnswer(LogForm? Again, RegisterOutcome? Outcome);

/// <summary>Logs what a form holds. In a form a question is asked before it is logged: the person has it before them.</summary>
internal sealed class LogFromForm(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<FormAnswer> HandleAsync(Caller caller, LogFromFormRequest request, CancellationToken cancellation)
    {
        var form = request.Form with { Text = TextCleaner.OneLine(request.Form.Text ?? ""), Owner = TextCleaner.OneLine(request.Form.Owner ?? ""), Item = TextCleaner.OneLine(request.Form.Item ?? "") };
        var verdict = ActionLifecycle.Check(ActionCommand.Log, caller.RoleIn(form.CommitteeId), ActionRelation.None, ActionState.Proposed);
        if (!verdict.IsAllowed)
            return Back(form, verdict.Refusal!);
        if (form.Text is "")
            return Back(form, "Say what is to be done.");
        if (RegisterAccess.CheckLength("An action", form.Text) is { } tooLong)
            return Back(form, tooLong.Reason);
        if (form.Item.Length > SetActionItem.MaxItemLength)
            return Back(form, $"An item number has at most {SetActionItem.MaxItemLength} characters.");

        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.SingleAsync(c => c.Id == form.CommitteeId, cancellation);
        var due = DueOf(form.Due, ledger.Today(committee), out var wrong);
        if (wrong is not null)
            return Back(form, wrong);
        var owner = await new OwnerResolver(db, ledger).ResolveAsync(caller, committee, form.Owner, request.Request.Mentions, cancellation);
        if (owner.Choices.Count > 0)
            return new FormAnswer(form with { Notice = $"Who is “{owner.Written}”?", OwnerChoices = owner.Choices, LooksLike = null }, null);

        if (!request.Request.IsSurelyNew && await SameAsync(caller, committee, form.Text, owner, cancellation) is { } same)
        {
            var view = await new ActionViewBuilder(db, ledger).CreateAsync(caller, same, cancellation);
            return request.IsSame
                ? new FormAnswer(null, new ActionShown(view, $"Nothing new was logged: it is {view.Reference}."))
                : new FormAnswer(form with { Notice = $"This looks like {view.Reference}: the same, or new?", OwnerChoices = [], LooksLike = view }, null);
        }

        var action = new NewAction(form.Text, form.Owner is "" ? null : form.Owner, due, form.Item is "" ? null : form.Item);
        var outcome = await new LogAction(db, time).HandleAsync(
            caller, request.Request with { CommitteeId = committee.Id, Actions = [action], IsSurelyNew = true }, cancellation);
        return outcome is RegisterRefusal refused ? Back(form, refused.Reason) : new FormAnswer(null, outcome);
    }

    private async Task<ActionRow?> SameAsync(Caller caller, CommitteeRow committee, string text, ResolvedOwner owner, CancellationToken cancellation)
    {
        var doubles = new DuplicateFinder(db, ledger);
        await doubles.ReadAsync(caller, committee.Id, cancellation);
        return await doubles.FindAsync(caller, committee, text, owner, [], cancellation);
    }

    private static ParsedDueDate? DueOf(string? written, DateOnly today, out string? wrong)
    {
        wrong = null;
        if (string.IsNullOrWhiteSpace(written))
            return null;
        if (!DateOnly.TryParseExact(written.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            wrong = "The due date is no day. Choose one from the calendar, or leave it empty.";
        else if (day < today)
            wrong = $"{UkDate.Long(day)} is over. Choose a later day, or leave it empty.";
        return new ParsedDueDate(day, UkDate.Long(day), 0, 0);
    }

    private static FormAnswer Back(LogForm form, string why) => new(form with { Notice = why, OwnerChoices = [], LooksLike = null }, null);
}
