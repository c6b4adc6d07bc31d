using SupervisionBot.Core;
using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Core.People;

public sealed class GroupNamesTests
{
    [Theory]
    [InlineData("第一小组", "Group 1")]
    [InlineData("第十二小组", "Group 12")]
    [InlineData("第3组", "Group 3")]
    [InlineData("b组", "Group B")]
    [InlineData("Group 4", "Group 4")]
    [InlineData("城北组", "城北组")]
    [InlineData("第一小组（晚班）", "第一小组（晚班）")]
    public void An_English_reader_reads_a_group_that_is_only_numbered_in_English(string name, string english) =>
        Assert.Equal(english, GroupNames.In(Language.English, name));

    [Theory]
    [InlineData("第一小组")]
    [InlineData("Group 4")]
    public void A_Chinese_reader_reads_what_the_roster_says(string name) =>
        Assert.Equal(name, new GroupName(new GroupId(Guid.Empty), name).In(Language.Chinese));
}
