using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Somebody who is to be added: what was said of them, and what was not is asked.</summary>
static partial class RosterAddSaid
{
    public static RosterWish? Read(RosterSentence said)
    {
        var words = said.Masked;
        var known = Adds().Match(words);
        var adds = known.Success ? known : OneMore().Match(words);
        if (!adds.Success || Invites().IsMatch(words))
            return null;
        var role = known.Success ? RosterPlaceSaid.RoleOf(adds.Groups["r"].Value) : RosterWishRole.Trainee;
        var name = Named(said, words, adds);
        return new RosterWish(
            RosterWishKind.Add,
            [.. Enumerable.Range(0, said.PeopleCount)],
            Role: role,
            Name: name,
            Group: said.Of(GroupSign().Match(words).Groups["g"]),
            Email: said.Email,
            Phone: said.Number
        );
    }

    /// <summary>The name after the word for the role, or after "called"; in both scripts when both are said.</summary>
    static string Named(RosterSentence said, string words, Match adds)
    {
        var rest = adds.Index + adds.Length;
        if (Called().Match(words, rest) is { Success: true } called)
            return said.Of(called.Groups["n"]);
        return First().Match(words, rest) is { Success: true } first ? said.Of(first.Groups["n"])
            : BeforeEmail().Match(words, rest) is { Success: true } small
                ? Capital().Replace(said.Of(small.Groups["n"]), static one => one.Value.ToUpperInvariant())
            : "";
    }

    const string Roles = RosterPlaceSaid.Roles;

    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|can|could|would|you|i|we|want|need|have|like|to|must|should|let's|let me|and|now|us)\b\W*)*(?:add|enrol"
            + @"|enroll|register|create|enter|include|put in)\b (?:in )?(?:an?|another|the|one|also)? ?(?:more )?(?:new )?(?<r>"
            + Roles
            + @")\b(?! (?:for|to) (?!\uE001))|\b(?:we(?: have|'ve(?: got)?| get)?|there(?: is|'s)|here(?: is|'s)|i have"
            + @"|i've got) (?:an?|another|one)? ?(?:more )?new (?<r>"
            + Roles
            + @")\b|^\W*new (?<r>"
            + Roles
            + @")\b|\b(?:an?|another|one more) new (?<r>"
            + Roles
            + @")\b.{0,30}\b(?:joins?|joined"
            + @"|starts?|comes?|came|arrived)\b"
            + "|^[，,。 ]*(?:请|帮我|帮忙|我要|想|要|麻烦|再|给我|在名单里?|名单里?)*(?:新增|增加|添加|加入|加|录入|登记|录|补)(?:一?[个名位])?(?:新的?)?(?:来的)?(?<r>"
            + Roles
            + ")|(?:来了|进来了?|有)(?:一?[个名位])?新(?:来)?(?:的)?(?<r>"
            + Roles
            + ")|^新(?:来|加|进|增)?(?:了|的)?(?:一?[个名位])?(?<r>"
            + Roles
            + ")",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Adds();

    /// <summary>Who has an address and no role is a trainee: "one more person for group 3, …", 三组再加个人.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|can|could|would|you|we|i|add|put|need|have|there is|there's|also|and)\b\W*)*(?:one more|another|an additional"
            + @"|a new|a further)"
            + @"(?: new)?(?: person| one| member| participant)?\b(?=.*\uE020)(?:[^,，:：]*\uE00E)?"
            + "|^[^，,]{0,6}(?:再|又|还)?(?:要)?(?:加|来|多|添)(?:了|上)?一?个(?:新)?人(?=.*\uE020)(?:[^，,:：]*\uE00E)?"
            + "|^\uE00E(?:再|又|还)(?:要)?(?:加|来|多|添)(?:了|上)?一?个(?:新)?人(?=.*\uE020)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OneMore();

    [GeneratedRegex(@"\binvit|\bcode\b|邀请|邀请码|怎么|how (?:do|can)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Invites();

    [GeneratedRegex(
        @"(?:\b(?:called|named|name is|her name's|his name's|is)\b|叫做?|名叫|名字(?:是|叫)"
            + @"|姓名[:：]?)[ ，,:：]*(?<n>\p{Lu}[\w'-]+(?: \p{Lu}[\w'-]+){1,3}|[\u4e00-\u9fff]{2,4}?(?: \p{Lu}[\w'-]+ \p{Lu}[\w'-]+)?"
            + @"|\uE001)(?=[\s,，。;；.]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Called();

    [GeneratedRegex(
        @"\G(?:老师|同学)?[ ，,:：]*(?<n>\p{Lu}[\w'-]+(?: \p{Lu}[\w'-]+){1,3}|[\u4e00-\u9fff]{2,4}?(?: \p{Lu}[\w'-]+ \p{Lu}[\w'-]+)?"
            + @"|\uE001)(?=[\s,，。;；.]|$|\uE020|\uE00E|到|进|在)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex First();

    /// <summary>"wu fang wu.fang@example.org": a name that is typed small stands in front of the address.</summary>
    [GeneratedRegex(@"\G[ ,:]*(?<n>\p{Ll}[\w'-]+(?: \p{Ll}[\w'-]+){1,3}|\uE001)[ ,]+\uE020", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeEmail();

    [GeneratedRegex(@"(?<=^|[ -])\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    [GeneratedRegex("(?<g>\uE00E)", RegexOptions.CultureInvariant)]
    private static partial Regex GroupSign();
}
