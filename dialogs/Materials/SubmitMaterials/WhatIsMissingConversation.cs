using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Portfolios;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>What is missing: a trainee's own; for whoever is responsible, of all their trainees, of a group or of one.</summary>
public sealed class WhatIsMissingConversation(MaterialList list, MissingMaterials missing, TraineeFinder finder, Portfolios portfolios)
    : Conversation(Description),
        IDescribed
{
    const int MostShown = 12;

    /// <summary>Among so many those are looked for who lack one item.</summary>
    const int MostRead = 2000;

    static readonly IReadOnlyList<Phrase> Beside = Phrase.In(new Texts(typeof(WhatIsMissingConversation)), "WordsMissing");

    /// <summary>"my group", 我的学员: all of them, as when nobody is named.</summary>
    static readonly IReadOnlyList<Phrase> Mine = Phrase.In(new Texts(typeof(WhatIsMissingConversation)), "WordsMine");

    public static ConversationDescription Description { get; } =
        new(typeof(WhatIsMissingConversation), "what-is-missing", "TriggersMissing")
        {
            Intents = ["missing_material"],
            IntentsBeside = ["group_progress"],
            IsGuessing = turn => turn.Speaker.Is(Role.Trainee) || !MissingAsked.In(turn),
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            IsFor = speaker =>
                speaker.Batch.Checklist is { Count: > 0 }
                && (speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator)),
            // Whoever is responsible says of whom: "what is missing in group 1", 陈静还缺什么.
            Fits = turn =>
                Math.Max(
                    Description!.FitsPhrase(turn),
                    !turn.Speaker.Is(Role.Trainee) && (WhoIn(turn).Length > 0 || MissingAsked.In(turn)) ? Phrase.Whole : 0
                ),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (who, card) = (turn.Speaker, new Card(turn.Memory.NewCard()));
        if (who.Is(Role.Trainee))
        {
            await dialogs.Context.ShowAsync(await OwnAsync(card, turn, cancellationToken), null, cancellationToken);
            return;
        }
        var asked = MissingAsked.Of(turn);
        var (group, trainee, words) = (
            (GroupName?)null,
            (TraineeName?)null,
            asked is null or { Whom: "", Items: null, NotListed: null } ? WhoIn(turn) : asked.Whom
        );
        // Whoever is named is meant, however it was asked.
        if (
            words.Length == 0
            && asked is null
            && turn.Heard?.Things.FirstOrDefault(thing => thing.Kind is ThingKind.Person or ThingKind.Group) is { End: > 0 } heard
        )
            words = turn.Words[heard.Start..heard.End];
        if (words.Length > 0 && !Description.IsCalled(turn.Folded) && !Mine.Any(phrase => phrase.Folded == words))
        {
            switch (await finder.FindAsync(who.Id, who.BatchId, words, cancellationToken))
            {
                case Whom.Group found:
                    group = found.Named;
                    break;
                case Whom.One one:
                    trainee = one.Trainee;
                    break;
                case Whom.Several several:
                    await dialogs.Context.SayAsync(
                        Texts["MissingWho"],
                        several.Trainees.Select(one => Texts.Say("MissingOf", ("name", turn.NameOf(one.Name, one.NameEn)))),
                        cancellationToken
                    );
                    return;
                case Whom.Nobody nobody:
                    await dialogs.Context.SayAsync(
                        Texts.Say("MissingNobody", ("words", words)),
                        [.. nobody.Nearest.Select(one => Texts.Say("MissingOf", ("name", turn.NameOf(one.Name, one.NameEn)))), Texts["MissingAll"]],
                        cancellationToken
                    );
                    return;
            }
        }
        var overview = await missing.OfAsync(
            who.Id,
            who.BatchId,
            who.Batch,
            group?.Id,
            trainee?.Id,
            asked is null ? MostShown : MostRead,
            cancellationToken
        );
        var named = group?.In(turn.Language) ?? (trainee is null ? null : turn.NameOf(trainee.Name, trainee.NameEn));
        if (asked is not null)
        {
            if (asked.NotListed is { } work)
                card.Hint(Texts.Say("NotOnChecklist", ("work", work)));
            if (asked.Items is { Count: 0 })
                card.Text(Texts["NothingDueThen"]);
            else if (asked.Items is { } items)
            {
                overview = Only(overview, items);
                var what = Spoken.All([.. items.Select(item => item.Name.In(turn.Language))]);
                named = named is null ? what : Texts.Say("ItemsOf", ("items", what), ("name", named));
            }
        }
        if (overview.LackingCount == overview.Lacking.Count)
            LastShown.Show(turn, overview.Lacking.Select(one => one.Trainee.Id), ShownAs.WithoutItem, asked?.Items is [var only] ? only.Key : null);
        if (TraineeAsked.NamesOnly(turn.Words) && overview.Lacking.Count > 0)
            await dialogs.Context.SayAsync(
                Texts.Say(
                    "MissingNames",
                    ("count", overview.LackingCount),
                    ("names", Spoken.All([.. overview.Lacking.Select(one => turn.NameOf(one.Trainee.Name, one.Trainee.NameEn))]))
                ),
                turn.WaysOn(),
                cancellationToken
            );
        else
            await dialogs.Context.ShowAsync(Overview(card, overview, named, turn), turn.WaysOn(), cancellationToken);
    }

    /// <summary>Of these items only.</summary>
    static MissingOverview Only(MissingOverview overview, IReadOnlyList<ChecklistItem> items)
    {
        bool IsAsked(ChecklistItem item) => items.Any(one => one.Key == item.Key);
        List<LackingTrainee> lacking =
        [
            .. overview
                .Lacking.Select(one => one with { Missing = [.. one.Missing.Where(standing => IsAsked(standing.Item))] })
                .Where(one => one.Missing.Count > 0),
        ];
        return overview with
        {
            Items = [.. overview.Items.Where(item => IsAsked(item.Item))],
            LackingCount = lacking.Count,
            Lacking = [.. lacking.Take(MostShown)],
        };
    }

    async Task<Card> OwnAsync(Card card, Turn turn, CancellationToken cancellationToken)
    {
        card.Title(Texts["MissingTitle"]);
        var standing = await list.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, cancellationToken);
        var lacking = standing.Where(one => one.IsMissing).ToList();
        foreach (var one in lacking)
            card.Row(one.Item.Name.In(turn.Language), MaterialsCard.State(Texts, one, turn), new Button("", MaterialsVerbs.Open.About(one.Item.Key)));
        if (lacking.Count == 0)
            card.Text(Texts["NothingMissing"]);
        foreach (var one in standing.Where(one => one.Files.Count > 0))
            if (await portfolios.ChangeSinceAsync([.. one.Files.Select(file => file.Id)], turn.Speaker.Batch, cancellationToken) is { } change)
                card.Text(Texts.Say("LedgerChanged", ("item", one.Item.Name.In(turn.Language)), ("change", LedgerWords.Of(change))))
                    .Buttons(new Button(Texts["DraftAgain"], PortfolioVerbs.Draft));
        return card.Buttons(new Button(Texts["List"], MaterialsVerbs.List));
    }

    /// <summary>First how many lack each item, then who lacks what.</summary>
    Card Overview(Card card, MissingOverview overview, string? of, Turn turn)
    {
        card.Title(of is null ? Texts["MissingTitle"] : Texts.Say("MissingTitleOf", ("name", of)));
        if (overview.LackingCount == 0)
            return card.Text(Texts[overview.Trainees == 0 ? "MissingNoTrainees" : "NobodyMissing"]);
        if (overview.Trainees > 1)
            foreach (var item in overview.Items.Where(item => item.Missing > 0))
                card.Text(
                    Texts.Say(
                        item.Item.By == HandedInBy.Group ? "MissingItemGroups" : "MissingItem",
                        ("item", item.Item.Name.In(turn.Language)),
                        ("count", item.Missing),
                        ("of", item.Of),
                        ("day", Spoken.Date(item.Item.DueOn, turn.Today))
                    )
                );
        // Those who lack the same are named together.
        foreach (
            var alike in overview.Lacking.GroupBy(one =>
                one.Missing.Count > 1 && one.Missing.Count == overview.Items.Count && one.Missing.All(item => item.Lack == Lack.File)
                    ? Texts["LacksAll"]
                    : Spoken.All([.. one.Missing.Select(item => Said(item, turn))])
            )
        )
            card.Item(Spoken.All([.. alike.Select(one => turn.NameOf(one.Trainee.Name, one.Trainee.NameEn))]), alike.Key);
        return overview.LackingCount > overview.Lacking.Count
            ? card.Hint(Texts.Say("MissingMore", ("count", overview.LackingCount - overview.Lacking.Count)))
            : card;
    }

    /// <summary>"Case report (changes asked for)": what is lacking, where it is not simply missing.</summary>
    string Said(ItemStanding one, Turn turn) =>
        one.Lack == Lack.File
            ? one.Item.Name.In(turn.Language)
            : Texts.Say($"Lacks{one.Lack}", ("item", one.Item.Name.In(turn.Language)), ("names", MaterialsCard.Names(one.WaitsFor, turn)));

    /// <summary>More is no name.</summary>
    const int LongestWho = 40;

    /// <summary>What stands beside the words that ask what is missing; empty when nothing does.</summary>
    static string WhoIn(Turn turn)
    {
        foreach (var phrase in Beside.Select(phrase => phrase.Folded).Where(phrase => turn.Folded.Length - phrase.Length is > 0 and <= LongestWho))
        {
            if (turn.Folded.StartsWith(phrase, StringComparison.Ordinal))
                return turn.Folded[phrase.Length..].Trim();
            if (turn.Folded.EndsWith(phrase, StringComparison.Ordinal))
                return turn.Folded[..^phrase.Length].Trim();
        }
        return "";
    }
}
