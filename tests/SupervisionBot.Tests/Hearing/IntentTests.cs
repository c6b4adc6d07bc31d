using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Hearing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Hearing;

/// <summary>
/// What the classifier was trained for and what the conversations answer are the same; what a sentence names stands in its sign's place.
/// </summary>
public sealed class IntentTests
{
    [Fact]
    public async Task Every_intent_that_was_trained_is_answered_and_every_one_that_is_answered_was_trained()
    {
        await using var bot = await TestBot.StartAsync();
        var answered = bot.Services.GetRequiredService<Catalogue>().All.SelectMany(conversation => conversation.Intents).Append(Heard.None);
        Assert.Equal(Ears.Intents.Order(), answered.Distinct().Order());
    }

    [Theory]
    [InlineData("I saw Li Na for two hours yesterday", "i saw \uE001 for \uE002 \uE003")]
    [InlineData("cancel my Wednesday session at 9:00", "cancel my \uE006 session at \uE008")]
    [InlineData("昨天和李娜做个案工作2小时", "\uE003 和 \uE001 做 \uE00D \uE002")]
    [InlineData("第二小组下周谁还没记", "\uE00E \uE00C 谁还没记")]
    public void What_a_sentence_names_is_seen_as_its_kind(string said, string masked)
    {
        var people = new PeopleVocabulary([new PersonNames(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "李娜", "Li Na")]);
        Assert.Equal(masked, string.Join(' ', Things.Masked(said, Things.In(said, people)).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("return Liu Yang's from Monday", "Liu Yang")]
    [InlineData("Zhao Lei told me he was ill", "Zhao Lei")]
    [InlineData("刘洋那条两小时的退回去", "刘洋")]
    [InlineData("今天下午给小周做了个别督导", "小周")]
    [InlineData("周海和孙怡的先放着", "周海", "孙怡")]
    [InlineData("吕老师下周还有空吗", "吕老师")]
    public void Who_is_named_and_known_to_nobody_is_somebody(string said, params string[] names) =>
        Assert.Equal(names, Things.In(said, new PeopleVocabulary([])).Where(thing => thing.IsStranger).Select(thing => said[thing.Start..thing.End]));

    [Theory]
    [InlineData("周三的小组督导何时开始")]
    [InlineData("这周末陈述交了，曾经改过")]
    [InlineData("he came 40 min late to Hong Kong")]
    [InlineData("谢谢，方便的话高兴来")]
    public void What_only_looks_like_a_name_is_none(string said) =>
        Assert.DoesNotContain(Things.In(said, new PeopleVocabulary([])), thing => thing.Kind == ThingKind.Person);

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var model = IntentModel.Of(["a", "b"], "digest", [.. Features.Of("one").Keys.Order()], [0, 0], (intent, run) =>
            (intent * 2) - 1 + (run * 0.01f)
        );
        using var kept = new MemoryStream();
        model.Write(kept);
        var read = IntentModel.Read(() => new MemoryStream(kept.ToArray()));
        Assert.Equal(("digest", model.Rank("one")[0].Intent), (read.Digest, read.Rank("one")[0].Intent));
        Assert.Equal("b", read.Rank("one")[0].Intent);
        Assert.Throws<InvalidDataException>(() => IntentModel.Read(() => new MemoryStream(kept.ToArray()[..^1])));
    }
}
