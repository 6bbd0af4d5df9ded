using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Disposal;

/// <summary>Everything that the store has about one person, section by section: for a subject access request.</summary>
internal sealed class SubjectAccessFile(CommitteeDb db)
{
    public async Task<JsonObject> ReadAsync(IdentifiedPerson who, CancellationToken cancellation)
    {
        var name = who.Name;
        var file = new JsonObject { ["name"] = name };
        if (who.Id is { } id)
        {
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, cancellation);
            file["account"] = new JsonObject { ["directoryId"] = person.AadObjectId, ["teamsId"] = person.TeamsId,
                ["personalConversation"] = person.PersonalConversationId };
            file["roster"] = Rows(
                await db.Memberships.Where(m => m.PersonId == id)
                .Join(db.Committees.IgnoreQueryFilters(), m =>
                    m.CommitteeId, c => c.Id, (m, c) => new { c.Name, m.Role, m.Office, m.Abbreviation, m.LeftOn })
                    .ToListAsync(cancellation),
                m => new JsonObject { ["committee"] = m.Name, ["role"] = m.Role.ToString(), ["office"] = m.Office,
                ["abbreviation"] = m.Abbreviation, ["leftOn"] = Day(m.LeftOn) });
            file["groups"] = Rows(
                await db.GroupMembers.Where(m => m.PersonId == id).OrderBy(m => m.Id).ToListAsync(cancellation),
                m => new JsonObject { ["group"] = m.Source, ["role"] = m.Role.ToString(), ["state"] = m.State.ToString() });
            file["toDo"] = Rows(
                await db.ToDoWishes.Where(w => w.PersonId == id).ToListAsync(cancellation),
                w => new JsonObject { ["account"] = w.Account, ["list"] = w.List, ["stops"] = w.Stops });
            file["actionsOwned"] = await ActionsAsync(
                OwnedAsPrinted(name).Union(
                    db.Actions.Where(a => a.OwnerPersonId == id || a.CoOwners.Any(o => o.PersonId == id))),
                    cancellation);
            file["actionsLogged"] = await ActionsAsync(db.Actions.Where(a => a.LoggedByPersonId == id), cancellation);
            file["changesOfActions"] = Rows(
                await db.ActionEvents.Where(e => e.ByPersonId == id).OrderBy(e => e.Id)
                .Select(e => new { Prefix = e.Action!.EarlierPrefix ?? e.Action.Committee!.Prefix,
                    Number = e.Action.EarlierNumber ?? e.Action.Number, e.At, e.Change, e.From, e.To, e.Note })
                .ToListAsync(cancellation),
                e => new JsonObject { ["action"] = $"{e.Prefix}-{e.Number}", ["at"] = Moment(e.At),
                ["change"] = e.Change.ToString(), ["from"] = e.From, ["to"] = e.To, ["note"] = e.Note });
            file["questionsToTheClerk"] = Rows(
                await db.ClerkQuestions.Where(q => q.AskedByPersonId == id).OrderBy(q => q.Id)
                .ToListAsync(cancellation),
                q => new JsonObject { ["askedAt"] = Moment(q.AskedAt), ["question"] = q.Question,
                ["answer"] = q.Answer });
            file["thumbs"] = Rows(
                await db.AnswerFeedback.Where(f => f.ByPersonId == id).OrderBy(f => f.Id).ToListAsync(cancellation),
                f => new JsonObject { ["at"] = Moment(f.At), ["helpful"] = f.IsHelpful, ["question"] = f.Question,
                ["comment"] = f.Comment });
            file["messagesToThem"] = Rows(
                await db.Outbox.Where(o => o.PersonId == id).OrderBy(o => o.Id).ToListAsync(cancellation),
                o => new JsonObject { ["createdAt"] = Moment(o.CreatedAt), ["occasion"] = o.Occasion,
                ["state"] = o.State.ToString(), ["content"] = o.Content });
            file["audit"] = Rows(
                await db.Audit.Where(a => a.ByPersonId == id || a.AboutPersonId == id).OrderBy(a => a.Id)
                .ToListAsync(cancellation),
                a => new JsonObject { ["at"] = Moment(a.At), ["kind"] = a.Kind.ToString(), ["what"] = a.What,
                ["didIt"] = a.ByPersonId == id });
            file["keptFromItems"] = Rows(
                await db.RestrictionExclusions.Where(x => x.PersonId == id)
                .Join(db.Restrictions, x => x.RestrictionId, r => r.Id, (x, r) => new { r.ItemKey, r.Meeting!.Date })
                .ToListAsync(cancellation),
                r => new JsonObject { ["item"] = r.ItemKey, ["meeting"] = Day(r.Date) });
            if (person.PersonalConversationId is { } chat)
                await AddChatAsync(file, chat, cancellation);
        }
        else
        {
            file["actionsOwned"] = await ActionsAsync(OwnedAsPrinted(name), cancellation);
        }

        file["attendance"] = Rows(
            await db.Attendance.Where(a => a.Name == name).OrderBy(a => a.Meeting!.Date)
            .Select(a =>
                new { Committee = a.Meeting!.Committee!.Name, a.Meeting.Date, a.Presence, a.Role, a.Abbreviation })
                .ToListAsync(cancellation),
            a => new JsonObject { ["committee"] = a.Committee, ["meeting"] = Day(a.Date),
            ["presence"] = a.Presence.ToString(), ["office"] = a.Role, ["abbreviation"] = a.Abbreviation });
        file["namedInMinutes"] = Rows(
            await db.Passages.Where(p => p.Text.Contains(name) || p.Speakers.Contains(name)).OrderBy(p => p.Id)
            .Select(p => new { Committee = p.Meeting!.Committee!.Name, p.Meeting.Date, p.Line, p.Text, p.IsRestricted })
            .ToListAsync(cancellation),
            p => new JsonObject { ["committee"] = p.Committee, ["meeting"] = Day(p.Date), ["line"] = p.Line,
            ["restricted"] = p.IsRestricted, ["text"] = p.Text });
        file["namedInAmendments"] = Rows(
            await db.Amendments.Where(a => a.Printed.Contains(name) || a.Old!.Contains(name) || a.New!.Contains(name))
            .OrderBy(a => a.Id).Select(a => new { a.ByMeeting!.Date, a.Line, a.Printed }).ToListAsync(cancellation),
            a => new JsonObject { ["meeting"] = Day(a.Date), ["line"] = a.Line, ["text"] = a.Printed });
        file["namedInMotions"] = Rows(
            await db.Motions.Where(
                m => m.Text.Contains(name) || m.Movers.Contains(name) || m.Seconders.Contains(name)
                    || m.ForNames.Contains(name) || m.AgainstNames.Contains(name) || m.AbstainedNames.Contains(name)
                    || m.CastingBy!.Contains(name))
            .OrderBy(m => m.Id).Select(m => new { m.Meeting!.Date, m.Line, m.Text }).ToListAsync(cancellation),
            m => new JsonObject { ["meeting"] = Day(m.Date), ["line"] = m.Line, ["text"] = m.Text });
        file["interestsDeclared"] = Rows(
            await db.Interests.Where(i => i.Person == name || i.Text.Contains(name))
            .OrderBy(i => i.Id).Select(i => new { i.Meeting!.Date, i.Line, i.About, i.Subject, i.Kind, i.Conduct, i.Text })
            .ToListAsync(cancellation),
            i => new JsonObject { ["meeting"] = Day(i.Date), ["line"] = i.Line, ["item"] = i.About,
            ["subject"] = i.Subject, ["kind"] = i.Kind.ToString(), ["conduct"] = i.Conduct.ToString(), ["text"] = i.Text });
        file["cameAndLeft"] = Rows(
            await db.AttendanceChanges.Where(c => c.Person == name || c.Text.Contains(name))
            .OrderBy(c => c.Id).Select(c => new { c.Meeting!.Date, c.Line, c.About, c.Kind, c.Text })
            .ToListAsync(cancellation),
            c => new JsonObject { ["meeting"] = Day(c.Date), ["line"] = c.Line, ["item"] = c.About,
            ["kind"] = c.Kind.ToString(), ["text"] = c.Text });
        return file;
    }

    /// <summary>
    /// Minutes print an owner by name, or by the abbreviation or office which that person had at that meeting.
    /// </summary>
    private IQueryable<ActionRow> OwnedAsPrinted(string name) => db.Actions.Where(a => a.Owner == name
        || a.Owner!.StartsWith($"{name} (") || db.Attendance.Any(
            t => t.MeetingId == a.MeetingId && t.Name == name && (t.Abbreviation == a.Owner || t.Role == a.Owner)));

    /// <summary>
    /// The replies that the bot gave in the person's own chat, what it remembers of it, and the answers kept for a
    /// thumb.
    /// </summary>
    private async Task AddChatAsync(JsonObject file, string chat, CancellationToken cancellation)
    {
        var prefix = chat + "\n";
        file["repliesInOwnChat"] = Rows(
            await db.HandledActivities.Where(h => h.Key.StartsWith(prefix)).OrderBy(h => h.At)
            .ToListAsync(cancellation),
            h => new JsonObject { ["at"] = Moment(h.At), ["reply"] = h.Reply });
        file["answersInOwnChat"] = Rows(
            await db.PostedAnswers.Where(a => a.Key.StartsWith(prefix)).OrderBy(a => a.At).ToListAsync(cancellation),
            a => new JsonObject { ["at"] = Moment(a.At), ["question"] = a.Question, ["answer"] = a.Answer });
        file["remembered"] = Rows(
            await db.ConversationMemories.Where(m => m.ConversationId == chat).ToListAsync(cancellation), m =>
                new JsonObject { ["at"] = Moment(m.At), ["turn"] = m.Turn });
    }

    private static async Task<JsonArray> ActionsAsync(IQueryable<ActionRow> actions, CancellationToken cancellation) =>
        Rows(
        await actions.OrderBy(a => a.Id)
        .Select(a => new { Prefix = a.EarlierPrefix ?? a.Committee!.Prefix,
            Number = a.EarlierNumber ?? a.Number, a.Text, a.Owner, a.State, a.Due, a.LoggedAt, a.LoggedBy })
        .ToListAsync(cancellation),
        a => new JsonObject { ["action"] = $"{a.Prefix}-{a.Number}", ["text"] = a.Text, ["owner"] = a.Owner,
        ["state"] = a.State.ToString(), ["due"] = Day(a.Due), ["loggedAt"] = Moment(a.LoggedAt),
        ["loggedBy"] = a.LoggedBy });

    private static JsonArray Rows<T>(IEnumerable<T> rows, Func<T, JsonObject> row) =>
        [.. rows.Select(r => (JsonNode)row(r))];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
