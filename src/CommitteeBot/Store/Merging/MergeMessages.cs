using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Merging;

/// <summary>Messages that wait or were sent, and questions to the clerk.</summary>
internal static class MergeMessages
{
    public static async Task RunAsync(
        CommitteeDb db, ChangeJournal journal, CommitteeRow from, CommitteeRow into, CancellationToken cancellation)
    {
        await MoveMessagesAsync(db, journal, from, into, cancellation);
        await MoveQuestionsAsync(db, journal, from, into, cancellation);
    }

    private static async Task MoveMessagesAsync(
        CommitteeDb db, ChangeJournal journal, CommitteeRow from, CommitteeRow into, CancellationToken cancellation)
    {
        var reminders = await db.Outbox
            .Where(o => o.CommitteeId == into.Id && o.Kind == MessageKind.OwnerDigest)
            .ToDictionaryAsync(o => o.Key, o => o.State, cancellation);
        foreach (var message in await db.Outbox.Where(o => o.CommitteeId == from.Id).ToListAsync(cancellation))
        {
            if (message.Kind == MessageKind.OwnerDigest)
                MoveReminder(journal, message, into, reminders);
            journal.Set(message, nameof(message.CommitteeId), into.Id);
        }

        // Written before the merge for people of either committee, and about both.
        var scoped = await db.Outbox
            .Where(o => o.Scope != null && (o.State == MessageState.Waiting || o.State == MessageState.Claimed))
            .ToListAsync(cancellation);
        foreach (var message in scoped)
            journal.Set(message, nameof(message.Scope), InOneCommittee(message.Scope!, from.Id, into.Id));
    }

    /// <summary>
    /// Its key names the committee, so that the schedule knows what it has planned: under the old one it would be
    /// planned, and sent, once more.
    /// </summary>
    private static void MoveReminder(
        ChangeJournal journal, OutboxMessageRow message, CommitteeRow into, Dictionary<string, MessageState> reminders)
    {
        if (message.Key.Split('/', 3) is not [var kind, _, var rest])
            return;
        var key = FormattableString.Invariant($"{kind}/{into.Id}/{rest}");
        if (reminders.TryAdd(key, message.State))
        {
            journal.Set(message, nameof(message.Key), key);
        }
        else if (message.State == MessageState.Waiting && reminders[key] == MessageState.Waiting)
        {
            // The other one will name the actions of both.
            journal.Set(message, nameof(message.State), MessageState.Dropped);
            journal.Set(message, nameof(message.Reason), MessageReason.NoLongerSo);
        }
    }

    private static string InOneCommittee(string scope, long from, long into)
    {
        var read = MessageScope.Read(scope);
        if (!read.CommitteeIds.Contains(from))
            return scope;
        var roles = read.CommitteeIds.Where(id => id != from).ToDictionary(id => id, read.RoleIn);
        roles[into] = (CommitteeRole)Math.Max((int)read.RoleIn(from), (int)read.RoleIn(into));
        return MessageScope.Write(
            ReadScope.From(roles, read.IncludesRestricted)
                .Excluding(read.ClosedRestrictionIds, read.ClosedActionIds));
    }

    private static async Task MoveQuestionsAsync(
        CommitteeDb db, ChangeJournal journal, CommitteeRow from, CommitteeRow into, CancellationToken cancellation)
    {
        var asked = await db.ClerkQuestions.Where(q => q.CommitteeId == into.Id && q.OfferKey != null)
            .Select(q => new { q.OfferKey, q.AskedByPersonId }).ToListAsync(cancellation);
        foreach (var question in await db.ClerkQuestions.Where(q => q.CommitteeId == from.Id).ToListAsync(cancellation))
        {
            // The same question to the clerks of both: each stays, and the offer under the answer knows of one.
            if (asked.Exists(
                a => a.OfferKey == question.OfferKey && a.AskedByPersonId == question.AskedByPersonId))
                journal.Set(question, nameof(question.OfferKey), null);
            journal.Set(question, nameof(question.CommitteeId), into.Id);
        }
    }
}
