using System.Text;
using CommitteeBot.Committees.Following;
using CommitteeBot.Import.Library;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Trust;

/// <summary>
/// The same where the Quay Committee follows a group, which the stranger has left, and a library, which hides minutes
/// from everybody but the officer.
/// </summary>
public sealed class TwoTenantsWithMicrosoft365 : TwoTenants
{
    private const string Group = "people/group/quay";

    public override IEnumerable<string> ShownMarks => Marks;

    private protected override async Task FillAsync()
    {
        await base.FillAsync();
        await UsingAsync(async db =>
        {
            var quay = CommitteeIds["QC"];
            string[] members = ["Mina", "Ivor", "Carla", "Otto"];
            foreach (var group in new[] { [.. members, "Stan"], members })
            {
                await db.BeginWriteAsync(default);
                await new FollowGroup(db, TimeProvider.System).RunAsync(
                    new FollowGroupRequest(Group, quay, AccountOf("Carla"), [.. group.Select(
                        name => new GroupPerson(AccountOf(name), This(name).Name, IsOwner: name == "Otto"))]), default);
                await db.SaveChangesAsync();
            }

            Assert.Equal(1, await db.Memberships.CountAsync(m => m.CommitteeId == quay && m.LeftOn != null));
            await db.BeginWriteAsync(default);
            var text = Encoding.UTF8.GetBytes(
                $"""
                QUAY COMMITTEE

                Minutes of the meeting held on 9 April 2026 at 14:00 in the Guildhall

                Present: Carla Chair (Chair), Mina Member, Otto Officer

                1. Report of the ferryman
                The ferryman reported that the ferry steps {HiddenInLibrary} had been washed away, and the steps {HiddenInLibrary}
                were to be rebuilt.

                ACTION: Mina Member to thank the ferryman {HiddenInLibrary} by 1 July 2026.
                """);
            var document = (await DocumentReader.ReadAsync(text, default)).Document!;
            await new TakeFromLibrary(db, TimeProvider.System).RunAsync(
                new LibraryDocument(MinutesParser.Parse(document, "ferry.txt"), "ferry", quay, HeldBackBy: null)
                {
                    IsHidden = true, MayOpen = account => account == AccountOf("Otto"),
                }, default);
            await db.SaveChangesAsync();
            PassageIds = [.. db.Passages.Select(p => p.Id).Order()];
        });
        await WriteMeaningAsync();
    }

    private string AccountOf(string name) => (string)This(name).Account["aadObjectId"]!;
}
