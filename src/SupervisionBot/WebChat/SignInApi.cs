using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.SignIn;

namespace SupervisionBot.WebChat;

/// <summary>
/// Who can be talked as, and the Direct Line token that is bound to that person: everybody in Development and in a rehearsal, otherwise only who is
/// signed in.
/// </summary>
static class SignInApi
{
    const int LargestSignIn = 4096;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/webchat/people", PeopleAsync);
        group.MapPost("/webchat/sign-in", SignInAsync);
    }

    /// <summary>The roster by role and group.</summary>
    static async Task<IResult> PeopleAsync(HttpContext http, IHostEnvironment environment, SupervisionDb db, CancellationToken cancellationToken)
    {
        var all = environment.IsDevelopment();
        var (only, ofBatch) = http.Session()?.Administrator is { } signedIn ? (signedIn.Id, signedIn.Batch) : default;
        var rows = await (
            from membership in db.AllMemberships.AsNoTracking()
            where all || (membership.PersonId == only && membership.BatchId == ofBatch)
            join person in db.People on membership.PersonId equals person.Id
            join batch in db.Batches on membership.BatchId equals batch.Id
            join own in db.Groups on membership.GroupId equals own.Id into groups
            from own in groups.DefaultIfEmpty()
            select new
            {
                membership.Role,
                Batch = batch.Key,
                GroupId = membership.GroupId ?? default,
                Group = own == null ? "" : own.Name,
                Person = person,
            }
        ).ToListAsync(cancellationToken);
        return Results.Ok(
            rows.GroupBy(row => new
                {
                    row.Role,
                    row.Batch,
                    row.GroupId,
                    row.Group,
                })
                .OrderBy(group => group.Key.Role)
                .ThenBy(group => group.Key.Batch, StringComparer.Ordinal)
                // In the order in which they were made: 第一, 第二, 第三 do not sort as text. Those without a group come last.
                .ThenBy(group => group.Key.GroupId == default)
                .ThenBy(group => group.Key.GroupId.Value)
                .Select(group => new
                {
                    role = Name(group.Key.Role),
                    batch = group.Key.Batch,
                    group = group.Key.Group,
                    groupEn = GroupNames.In(Language.English, group.Key.Group),
                    people = group
                        .DistinctBy(row => row.Person.Id)
                        .OrderBy(row => row.Person.NameEn, StringComparer.OrdinalIgnoreCase)
                        .Select(row => new
                        {
                            id = row.Person.Id.Value,
                            name = row.Person.Name,
                            nameEn = row.Person.NameEn,
                        }),
                })
        );
    }

    /// <summary>With the id of a conversation of this person's, a token for it; else one for a new conversation.</summary>
    static async Task<IResult> SignInAsync(
        HttpContext http,
        SupervisionDb db,
        DirectLineTokens tokens,
        DirectLineSettings settings,
        IHostEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        if (await ReadAsync(http) is not { } request)
            return DirectLineError.BadArgument("The body does not say who signs in.");
        var person = new PersonId(request.PersonId);
        if (!environment.IsDevelopment() && person != http.Administrator())
            return DirectLineError.Of(StatusCodes.Status404NotFound, "NotFound", "Others can be talked as in a rehearsal only.");
        var found = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, cancellationToken);
        var held = await db
            .AllMemberships.AsNoTracking()
            .Where(m => m.PersonId == person)
            .Join(db.Batches, m => m.BatchId, batch => batch.Id, (m, batch) => new { m.Role, batch.TimeZone })
            .Distinct()
            .ToListAsync(cancellationToken);
        if (found is null || held.Count == 0)
            return DirectLineError.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such person in a roster.");

        var isKnown =
            request.ConversationId is { } asked
            && await db.WebChatConversations.AnyAsync(c => c.Id == asked && c.PersonId == person, cancellationToken);
        var conversation = isKnown ? request.ConversationId! : RandomIds.New();
        return Results.Ok(
            new
            {
                token = await tokens.IssueAsync(new DirectLineCaller(person, conversation), cancellationToken),
                conversationId = conversation,
                isNew = !isKnown,
                person = new
                {
                    id = person.Value,
                    name = found.Name,
                    nameEn = found.NameEn,
                    email = found.Email,
                    roles = held.Select(one => one.Role).Distinct().Order().Select(Name),
                },
                timeZone = held[0].TimeZone,
                bot = new { id = DirectLineAdapter.BotId, name = settings.BotName },
                limits = new
                {
                    fileBytes = settings.MaxFileBytes,
                    files = settings.MaxFilesPerUpload,
                    fileTypes = FileKinds.Extensions,
                },
            }
        );
    }

    /// <summary>Null for what the page never sends.</summary>
    static async Task<SignIn?> ReadAsync(HttpContext http)
    {
        if (await LimitedBody.ReadAsync(http.Request.Body, LargestSignIn, http.RequestAborted) is not { } body)
            return null;
        try
        {
            return JsonSerializer.Deserialize<SignIn>(body, JsonSerializerOptions.Web);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static string Name(Role role) => char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];

    sealed record SignIn(Guid PersonId, string? ConversationId);
}
