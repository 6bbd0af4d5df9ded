using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Request">Where it is logged; its actions are the form's.</param>
/// <param name="IsSame">True where the person says that it is the action that it looks like.</param>
internal sealed record LogFromFormRequest(LogForm Form, LogActionRequest Request, bool IsSame);

/// <param name="Again">
/// The form to show again, where something needs to be corrected; otherwise <paramref name="Outcome"/> is set.
/// </param>
internal sealed record FormAnswer(LogForm? Again, RegisterOutcome? Outcome);

/// <summary>
/// Logs the action in a form. Unlike a line of chat, a form asks its questions before the action is logged.
/// </summary>
internal sealed class LogFromForm(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<FormAnswer> HandleAsync(Caller caller, LogFromFormRequest request, CancellationToken cancellation)
    {
        var form = Clean(request.Form);
        if (CheckForm(caller, form) is { } problem)
            return ShowAgain(form, problem);

        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.SingleAsync(c => c.Id == form.CommitteeId, cancellation);
        var due = ReadDue(form.Due, access.Today(committee), out var wrong);
        if (wrong is not null)
            return ShowAgain(form, wrong);
        var owner = await access.ResolveOwnerAsync(
            caller, committee.Id, form.Owner, request.Request.Mentions, cancellation);
        if (owner.IsUnclear)
        {
            var question = OwnerReplies.Question(owner.Written, owner.Choices.Count);
            return new FormAnswer(
                form with { Notice = question, OwnerChoices = owner.Choices, LooksLike = null }, null);
        }

        if (!request.Request.IsSurelyNew && await FindDuplicateAsync(caller, form, owner, cancellation) is { } same)
            return Duplicate(form, request.IsSame, await access.ViewAsync(caller, same, cancellation));

        var action = new NewAction(
            form.Text!, form.Owner is "" ? null : form.Owner, due, form.Item is "" ? null : form.Item);
        var log = request.Request with { CommitteeId = committee.Id, Actions = [action], IsSurelyNew = true };
        var outcome = await new LogAction(db, time).HandleAsync(caller, log, cancellation);
        return outcome is RegisterRefusal refused ? ShowAgain(form, refused.Reason) : new FormAnswer(null, outcome);
    }

    private static LogForm Clean(LogForm form) => form with
    {
        Text = TextCleaner.OneLine(form.Text ?? ""),
        Owner = TextCleaner.OneLine(form.Owner ?? ""),
        Item = TextCleaner.OneLine(form.Item ?? ""),
    };

    private static string? CheckForm(Caller caller, LogForm form)
    {
        var verdict = ActionLifecycle.Check(
            ActionCommand.Log, caller.RoleIn(form.CommitteeId), ActionRelation.None, ActionState.Proposed);
        if (!verdict.IsAllowed)
            return verdict.Refusal;
        if (form.Text is "")
            return ChangeWords.EmptyText;
        if (RegisterAccess.CheckLength("an action", form.Text) is { } tooLong)
            return tooLong.Reason;
        return form.Item!.Length > SetActionItem.MaxItemLength
            ? ChangeWords.ItemTooLong(SetActionItem.MaxItemLength)
            : null;
    }

    private async Task<ActionRow?> FindDuplicateAsync(
        Caller caller, LogForm form, ResolvedOwner owner, CancellationToken cancellation)
    {
        var duplicates = new DuplicateFinder(db, access);
        await duplicates.ReadAsync(caller, form.CommitteeId, cancellation);
        return await duplicates.FindAsync(form.Text!, owner, [], cancellation);
    }

    private static FormAnswer Duplicate(LogForm form, bool isSame, ActionView existing) => isSame
        ? new FormAnswer(null, new ActionShown(existing, LogWords.NothingNew(existing.Reference)))
        : new FormAnswer(
            form with { Notice = LogWords.LooksLike(existing.Reference), OwnerChoices = [], LooksLike = existing },
            null);

    private static ParsedDueDate? ReadDue(string? written, DateOnly today, out string? wrong)
    {
        wrong = null;
        if (string.IsNullOrWhiteSpace(written))
            return null;
        if (!DateOnly.TryParseExact(written.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day))
            wrong = DueDateWords.NotADate;
        else if (day < today)
            wrong = DueDateWords.Passed(day);
        return new ParsedDueDate(day, UkDate.Long(day), 0, 0);
    }

    private static FormAnswer ShowAgain(LogForm form, string why) =>
        new(form with { Notice = why, OwnerChoices = [], LooksLike = null }, null);
}
