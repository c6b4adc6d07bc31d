using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>What administrators say of one person of the roster.</summary>
public sealed class RosterSaidTests
{
    static readonly PeopleVocabulary People = new([
        new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "陈静", "Chen Jing"),
        new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "马超", "Ma Chao"),
        new(Guid.Parse("00000000-0000-0000-0000-000000000003"), "吕淑芬", "Lyu Shufen"),
        new(Guid.Parse("00000000-0000-0000-0000-000000000004"), "司徒国华", "Situ Guohua"),
    ]);

    [Theory]
    [InlineData("move Chen Jing and Ma Chao to group 1", "move Chen Jing to group 1", "move Ma Chao to group 1")]
    [InlineData("Chen Jing to group 2, and her phone is 13900002222", "Chen Jing to group 2", "Chen Jing's phone is 13900002222")]
    [InlineData(
        "change Ma Chao's number to 13912345678 and Chen Jing's mail to c.jing@example.org",
        "change Ma Chao's number to 13912345678",
        "Chen Jing's mail to c.jing@example.org"
    )]
    [InlineData("陈静的邮箱改成cj@example.org，手机改成13900002222", "陈静的邮箱改成cj@example.org", "陈静手机改成13900002222")]
    [InlineData("把陈静和马超调到一组", "把陈静调到一组", "把马超调到一组")]
    [InlineData("take Chen Jing and Ma Chao out of the programme", "take Chen Jing out of the programme", "take Ma Chao out of the programme")]
    [InlineData("陈静和马超都退出了", "陈静都退出了", "马超都退出了")]
    public void Two_changes_are_taken_apart(string said, string first, string second) =>
        Assert.Equal((first, second), RosterTwoSaid.TakeApart(said, Places(said)));

    [Theory]
    [InlineData("swap Chen Jing and Ma Chao")]
    [InlineData("Chen Jing's phone is 13900002222")]
    [InlineData("Ma Chao dropped out, stop his account")]
    [InlineData("马超不读了，停掉他的账号")]
    [InlineData("Chen Jing moves to group 2, and tell her supervisor")]
    public void One_change_stays_one(string said) => Assert.Null(RosterTwoSaid.TakeApart(said, Places(said)));

    [Theory]
    [InlineData("Ma Chao has left the programme", RosterWishKind.Leave)]
    [InlineData("deactivate ma chao", RosterWishKind.Leave)]
    [InlineData("Ma Chao dropped out", RosterWishKind.Leave)]
    [InlineData("please take Ma Chao out of the programme", RosterWishKind.Leave)]
    [InlineData("remove Ma Chao from the roster", RosterWishKind.Leave)]
    [InlineData("Ma Chao is no longer taking part", RosterWishKind.Leave)]
    [InlineData("Ma Chao quit last week, deactivate him", RosterWishKind.Leave)]
    [InlineData("马超退出了", RosterWishKind.Leave)]
    [InlineData("马超老师已经离职了", RosterWishKind.Leave)]
    [InlineData("停用马超", RosterWishKind.Leave)]
    [InlineData("把马超从名单里去掉", RosterWishKind.Leave)]
    [InlineData("马超上周退出了培训，麻烦处理一下", RosterWishKind.Leave)]
    [InlineData("Ma Chao is back", RosterWishKind.Return)]
    [InlineData("Ma Chao has rejoined the programme", RosterWishKind.Return)]
    [InlineData("reactivate Ma Chao", RosterWishKind.Return)]
    [InlineData("bring Ma Chao back", RosterWishKind.Return)]
    [InlineData("马超又回来了", RosterWishKind.Return)]
    [InlineData("恢复马超", RosterWishKind.Return)]
    [InlineData("把马超加回来", RosterWishKind.Return)]
    public void Somebody_has_left_or_is_back(string said, RosterWishKind kind)
    {
        var wish = Read(said)!;
        Assert.Equal((kind, 0), (wish.Kind, Assert.Single(wish.People)));
    }

    [Theory]
    [InlineData("Ma Chao left early")]
    [InlineData("Ma Chao left a message")]
    [InlineData("has Ma Chao left?")]
    [InlineData("Ma Chao is not leaving")]
    [InlineData("Ma Chao left the session")]
    [InlineData("if Ma Chao leaves the programme")]
    [InlineData("Ma Chao leaves group 2")]
    [InlineData("马超早退了")]
    [InlineData("马超退出了吗")]
    [InlineData("马超没退出")]
    [InlineData("马超想退出")]
    public void Nobody_has_left_by_it(string said) => Assert.NotEqual(RosterWishKind.Leave, Read(said)?.Kind);

    [Theory]
    [InlineData("Chen Jing moves to group 2", "group 2")]
    [InlineData("please put Ma Chao in the first group", "the first group")]
    [InlineData("put Chen Jing in group 1 instead of group 2", "group 1")]
    [InlineData("Chen Jing should be in group 3, not in group 2", "group 3")]
    [InlineData("move Ma Chao over to group 3 please", "group 3")]
    [InlineData("transfer Chen Jing from group 1 to group 2", "group 2")]
    [InlineData("陈静调到第二小组", "第二小组")]
    [InlineData("把马超放到一组吧", "一组")]
    [InlineData("陈静从三组调到一组", "一组")]
    [InlineData("马超以后去三组", "三组")]
    public void Somebody_is_to_be_in_another_group(string said, string group)
    {
        var wish = Read(said)!;
        Assert.Equal((RosterWishKind.Move, group), (wish.Kind, wish.Group));
    }

    [Theory]
    [InlineData("Chen Jing's e-mail is cj@example.org", RosterWishField.Email, "cj@example.org")]
    [InlineData("update the e-mail of Ma Chao to mc@example.org.", RosterWishField.Email, "mc@example.org")]
    [InlineData("change Ma Chao's phone to 138 0571 2266", RosterWishField.Phone, "138 0571 2266")]
    [InlineData("Ma Chao has a new mobile number, +86 13805712266", RosterWishField.Phone, "+86 13805712266")]
    [InlineData("put Ma Chao down for English", RosterWishField.Language, "English")]
    [InlineData("Ma Chao's name should be Ma Zhao", RosterWishField.Name, "Ma Zhao")]
    [InlineData("Chen Jing's English name is Jenny Chen", RosterWishField.NameEn, "Jenny Chen")]
    [InlineData("Chen Jing has a new mail address, please change it", RosterWishField.Email, "")]
    [InlineData("陈静的邮箱改成 cj@example.org", RosterWishField.Email, "cj@example.org")]
    [InlineData("马超换手机号了，13805712266", RosterWishField.Phone, "13805712266")]
    [InlineData("陈静的英文名是 Wang Fang", RosterWishField.NameEn, "Wang Fang")]
    [InlineData("马超以后用英文", RosterWishField.Language, "英文")]
    [InlineData("马超名字写错了，应该是马朝", RosterWishField.Name, "马朝")]
    [InlineData("陈静的单位改成和睦社工站", RosterWishField.Organisation, "和睦社工站")]
    public void Something_of_somebody_is_to_be_otherwise(string said, RosterWishField field, string value)
    {
        var wish = Read(said)!;
        Assert.Equal((RosterWishKind.Set, field, value), (wish.Kind, wish.Field!.Value, wish.Value));
    }

    [Theory]
    [InlineData("make Lyu Shufen supervisor of group 3 too", RosterWishKind.Supervise)]
    [InlineData("make Lyu Shufen second supervisor of group 2", RosterWishKind.Supervise)]
    [InlineData("Situ Guohua takes over group 2 from Lyu Shufen", RosterWishKind.TakeOver)]
    [InlineData("Lyu Shufen supervises group 3 from now on instead of Situ Guohua", RosterWishKind.TakeOver)]
    [InlineData("Lyu Shufen no longer supervises group 2", RosterWishKind.StopSupervising)]
    [InlineData("吕淑芬也带第三小组", RosterWishKind.Supervise)]
    [InlineData("第二小组改由司徒国华带", RosterWishKind.TakeOver)]
    [InlineData("让吕淑芬做二组的第二督导", RosterWishKind.Supervise)]
    [InlineData("吕淑芬不再带二组了", RosterWishKind.StopSupervising)]
    [InlineData("Chen Jing and Ma Chao change groups", RosterWishKind.Swap)]
    [InlineData("陈静和马超对调小组", RosterWishKind.Swap)]
    [InlineData("make Ma Chao an examiner", RosterWishKind.GiveRole)]
    [InlineData("吕淑芬不再是管理员", RosterWishKind.TakeRole)]
    public void Who_supervises_and_who_has_which_role(string said, RosterWishKind kind) => Assert.Equal(kind, Read(said)?.Kind);

    [Theory]
    [InlineData("add trainee Zhou Lan zhou.lan@example.org, group 2", "Zhou Lan", "zhou.lan@example.org", "group 2")]
    [InlineData("we have a new trainee, Sun Wei", "Sun Wei", "", "")]
    [InlineData("add a new trainee", "", "", "")]
    [InlineData("新增学员周兰 zhou.lan@example.org，第二小组", "周兰", "zhou.lan@example.org", "第二小组")]
    [InlineData("来了个新学员，叫孙伟", "孙伟", "", "")]
    public void Somebody_new(string said, string name, string email, string group)
    {
        var wish = Read(said)!;
        Assert.Equal((RosterWishKind.Add, name, email, group), (wish.Kind, wish.Name, wish.Email, wish.Group));
    }

    [Theory]
    [InlineData("is Chen Jing in group 2?")]
    [InlineData("who is in group 2")]
    [InlineData("move Chen Jing's booking to the group 2 session")]
    [InlineData("what is Ma Chao's phone number")]
    [InlineData("remind Chen Jing in group 2")]
    [InlineData("Chen Jing logged two hours in group 2")]
    [InlineData("陈静在第二小组吗")]
    [InlineData("马超的手机号是多少")]
    [InlineData("通知陈静和二组")]
    [InlineData("陈静二组的预约改到周三")]
    public void A_question_or_another_matter_is_no_change_of_the_roster(string said) => Assert.Null(Read(said));

    static RosterWish? Read(string said) => RosterSaid.Read(said, Places(said));

    static IReadOnlyList<(int Start, int End)> Places(string said) =>
        [.. Things.In(said, People).Where(thing => thing.Kind == ThingKind.Person).Select(thing => (thing.Start, thing.End))];
}
