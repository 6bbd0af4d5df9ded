using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Disposal;

/// <summary>
/// Takes a person out of the store as far as the law lets: their account, their chats, and their name wherever it says
/// who did something. Minutes are the record of a public body and stay as they are printed; the register's history
/// stays too, with a stand-in where the name was.
/// </summary>
internal sealed class ErasePerson(CommitteeDb db, TimeProvider clock)
{
    /// <returns>What goes and what stays, or why nothing may; nothing is saved yet.</returns>
    public async Task<Erasure> StageAsync(long personId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var person = await db.People.SingleAsync(p => p.Id == personId, cancellation);
        var (name, standsFor) = (person.Name, $"Erased person {personId}");
        if (await HeldAsync(personId, name, cancellation) is { } held)
            return new Erasure(held, [], []);

        List<string> kept = [.. await KeptAsync(name, cancellation)];
        var gone = new List<string>();
        void Gone(int rows, string what)
        {
            if (rows > 0)
                gone.Add($"{rows:N0} {what}");
        }

        if (person.PersonalConversationId is { } chat)
        {
            var prefix = chat + "\n";
            Gone(await db.HandledActivities.Where(h => h.Key.StartsWith(prefix))
                .ExecuteDeleteAsync(cancellation), "replies in their own chat");
            Gone(await db.PostedAnswers.Where(a => a.Key.StartsWith(prefix))
                .ExecuteDeleteAsync(cancellation), "answers kept for a thumb");
            Gone(await db.ConversationMemories
                .Where(m => m.ConversationId == chat || m.ConversationId.StartsWith(prefix))
                .ExecuteDeleteAsync(cancellation), "memories of their own chat");
            Gone(await db.Conversations.Where(c => c.Id == chat)
                .ExecuteDeleteAsync(cancellation), "chats of their own");
        }

        Gone(await db.Outbox
            .Where(o => (o.PersonId == personId || o.AskerPersonId == personId) && o.EndedAt == null)
            .ExecuteUpdateAsync(
                s => s.SetProperty(o => o.State, MessageState.Dropped).SetProperty(o => o.EndedAt, clock.GetUtcNow())
                .SetProperty(o => o.Reason, "Erased"), cancellation), "messages that waited for them");
        Gone(await db.Outbox
            .Where(o => (o.PersonId == personId || o.AskerPersonId == personId) && o.Content != null)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.Content, (string?)null), cancellation),
            "contents of messages to them");
        Gone(await db.AnswerFeedback.Where(f => f.ByPersonId == personId)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.ByPersonId, (long?)null), cancellation),
            "thumbs are nobody's now");
        Gone(await db.ClerkQuestions.Where(q => q.AskedByPersonId == personId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(q => q.AskedBy, standsFor)
                .SetProperty(q => q.AskedByPersonId, (long?)null), cancellation),
                "questions to the clerk are under the stand-in");
        Gone(await db.ClerkQuestions.Where(q => q.AnsweredBy == name)
            .ExecuteUpdateAsync(s => s.SetProperty(q => q.AnsweredBy, standsFor), cancellation),
            "replies of theirs are under the stand-in");
        Gone(await db.ClerkQuestions.Where(q => q.WithdrawnBy == name)
            .ExecuteUpdateAsync(s => s.SetProperty(q => q.WithdrawnBy, standsFor), cancellation),
            "replies that they withdrew are under the stand-in");
        Gone(await db.PersonNames.Where(n => n.PersonId == personId).ExecuteDeleteAsync(cancellation), "other names of theirs");
        var own = ToDoWishRow.SourceOf(personId);
        Gone(await db.PlannedActions.Where(p => p.Source == own).ExecuteDeleteAsync(cancellation),
            "tasks in their To Do");
        Gone(await db.ToDoWishes.Where(w => w.PersonId == personId && w.Account == null)
            .ExecuteDeleteAsync(cancellation), "wishes for To Do");
        var now = clock.GetUtcNow();
        Gone(await db.ToDoWishes.Where(w => w.PersonId == personId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(w => w.Stops, true).SetProperty(w => w.DueAt, now)
                .SetProperty(w => w.FailedAt, (DateTimeOffset?)null), cancellation),
            "lists in their To Do are emptied within the hour, and forgotten then");
        Gone(await db.GroupMembers.Where(m => m.PersonId == personId).ExecuteDeleteAsync(cancellation),
            "groups of theirs in Microsoft 365");
        Gone(await db.RestrictionExclusions.Where(x => x.PersonId == personId)
            .ExecuteDeleteAsync(cancellation), "items were kept from them");
        Gone(await db.Memberships.Where(m => m.PersonId == personId && m.LeftOn == null)
            .ExecuteUpdateAsync(
                s => s.SetProperty(m => m.LeftOn, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), cancellation),
                "roster lines ended");
        await RegisterAsync(person.Id, name, standsFor, Gone, cancellation);
        await MentionsAsync(name, standsFor, gone, kept, cancellation);

        if (person.AadObjectId is not null || person.TeamsId is not null)
            gone.Add("the tie to their Teams account");
        (person.Name, person.AadObjectId, person.TeamsId, person.LastCommitteeId, person.PersonalConversationId) = (
            standsFor, null, null, null, null);
        db.Audit.Add(
            new AuditRow { At = clock.GetUtcNow(), Kind = AuditKind.Erased, AboutPersonId = personId,
            What = "erased from the store" });
        return new Erasure(null, gone, kept);
    }

    /// <summary>
    /// The history forbids changes but for this one (migration 0071), and its trigger compares every column.
    /// </summary>
    private async Task RegisterAsync(
        long personId, string name, string standsFor, Action<int, string> gone, CancellationToken cancellation)
    {
        gone(await db.Actions.IgnoreQueryFilters().Where(a => a.LoggedByPersonId == personId)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.LoggedBy, standsFor), cancellation),
                "actions were logged by the stand-in");
        gone(await db.Actions.IgnoreQueryFilters()
            .Where(a => a.Owner == name && (a.OwnerPersonId == null || a.OwnerPersonId == personId))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Owner, standsFor), cancellation),
                "actions have the stand-in as owner");

        // A name of one word stands inside other words too.
        if (!name.Contains(' ', StringComparison.Ordinal))
            return;
        var permit = new RedactionRow { PersonId = personId, Name = name, StandsFor = standsFor,
            At = clock.GetUtcNow() };
        db.Redactions.Add(permit);
        await db.FlushAsync(cancellation);
        gone(await db.Database.ExecuteSqlAsync(
            $"""
             update action_event set "by" = replace("by", {name}, {standsFor}), "from" = replace("from", {name}, {standsFor}),
                 "to" = replace("to", {name}, {standsFor}),
                 Note = replace(Note, {name}, {standsFor}), Before = replace(Before, {name}, {standsFor})
             where replace("by", {name}, '') <> "by" or replace("from", {name}, '') <> "from"
                 or replace("to", {name}, '') <> "to" or replace(Note, {name}, '') <> Note
                 or replace(Before, {name}, '') <> Before
             """, cancellation), "entries of the register's history name the stand-in");
        permit.Name = null;
        gone(await db.Actions.IgnoreQueryFilters().Where(a => a.Owner != null && a.Owner.Contains(name))
            .ExecuteUpdateAsync(
                s => s.SetProperty(a => a.Owner, a => a.Owner!.Replace(name, standsFor)), cancellation),
                "actions have the stand-in among their owners");
        await db.Restrictions.Where(r => r.SetBy == name)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.SetBy, standsFor), cancellation);
        await db.Restrictions.Where(r => r.LiftedBy == name)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.LiftedBy, standsFor), cancellation);
        await db.Holds.Where(h => h.SetBy == name)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.SetBy, standsFor), cancellation);
        await db.RestrictionExclusions.Where(x => x.By == name)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.By, standsFor), cancellation);
        await db.PersonNames.Where(n => n.By == name)
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.By, standsFor), cancellation);
        await db.CommitteeChanges.Where(c => c.By == name)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.By, standsFor), cancellation);
        await db.CommitteeChanges.Where(c => c.UndoneBy == name)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.UndoneBy, standsFor), cancellation);
    }

    /// <summary>
    /// A name of one word stands inside other words too, so its mentions stay until their period is over.
    /// </summary>
    private async Task MentionsAsync(
        string name, string standsFor, List<string> gone, List<string> kept, CancellationToken cancellation)
    {
        if (name.Contains(' ', StringComparison.Ordinal))
            gone.AddRange(
                (await new EraseMentions(db).RunAsync(name, standsFor, cancellation))
                    .Select(m => $"{m.Rows:N0} {m.What}"));
        else
            kept.Add(
                "mentions in replies, answers and messages of other people's chats, for a name of one word can't be "
                    + "told from a word: they go when their period is over (retention shows when)");
        kept.Add(
            "what stands in Teams itself: messages that the bot has posted stay in their chats as long as your "
                + "organisation keeps messages; a backup of the store keeps what it has");
    }

    private async Task<string?> HeldAsync(long personId, string name, CancellationToken cancellation)
    {
        var committees = await db.Memberships.Where(m => m.PersonId == personId).Select(m => m.CommitteeId)
            .Union(db.Actions.IgnoreQueryFilters()
                .Where(a => a.OwnerPersonId == personId || a.LoggedByPersonId == personId || a.Owner == name
                    || a.Owner!.StartsWith($"{name} ("))
                .Select(a => a.CommitteeId)).ToListAsync(cancellation);
        var hold = await db.Holds
            .Where(h =>
                h.EndedAt == null && (
                    (h.CommitteeId == null && h.PersonId == null) || h.PersonId == personId
                    || (h.CommitteeId != null && committees.Contains(h.CommitteeId.Value))))
            .OrderBy(h => h.Id).FirstOrDefaultAsync(cancellation);
        return hold is null
            ? null
            : $"Hold {hold.Id} forbids it: {hold.Reason} (set by {hold.SetBy}). Nothing was erased. When the reason is "
                + $"gone, end it with -- hold remove {hold.Id}.";
    }

    private async Task<IReadOnlyList<string>> KeptAsync(string name, CancellationToken cancellation)
    {
        var kept = new List<string>();
        void Kept(int rows, string what)
        {
            if (rows > 0)
                kept.Add($"{rows:N0} {what}");
        }

        Kept(
            await db.Attendance.CountAsync(a => a.Name == name, cancellation),
            "lines of attendance lists: minutes are the record of a public body (Local Government Act 1972, sections "
                + "100C and 228)");
        Kept(await db.Passages.IgnoreQueryFilters()
            .CountAsync(p => p.Text.Contains(name) || p.Speakers.Contains(name), cancellation),
            "passages of minutes that name them: the same record");
        Kept(await db.Actions.IgnoreQueryFilters()
            .CountAsync(a => a.Text.Contains(name), cancellation),
            "actions whose text names them: the committee's words; an officer can change them with “text”");
        Kept(
            await db.Amendments.IgnoreQueryFilters().CountAsync(
                a => a.Printed.Contains(name) || a.Old!.Contains(name) || a.New!.Contains(name), cancellation),
            "amendments to minutes that name them: the same record");
        Kept(
            await db.Motions.IgnoreQueryFilters().CountAsync(
                m => m.Text.Contains(name) || m.Movers.Contains(name) || m.Seconders.Contains(name)
                    || m.ForNames.Contains(name) || m.AgainstNames.Contains(name) || m.AbstainedNames.Contains(name)
                    || m.CastingBy!.Contains(name), cancellation),
            "motions and votes that name them: the same record");
        Kept(
            await db.Interests.IgnoreQueryFilters().CountAsync(
                i => i.Person == name || i.Text.Contains(name), cancellation),
            "declarations of interest that name them: the same record");
        Kept(
            await db.AttendanceChanges.IgnoreQueryFilters().CountAsync(
                c => c.Person == name || c.Text.Contains(name), cancellation),
            "notes of who came and left that name them: the same record");
        kept.Add("the audit, under the stand-in: it shows that what is private was kept private");
        return kept;
    }
}

/// <param name="Refusal">Why nothing may be erased; null where it may.</param>
internal sealed record Erasure(string? Refusal, IReadOnlyList<string> Gone, IReadOnlyList<string> Kept);
