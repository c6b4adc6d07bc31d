using SupervisionBot.Core.Batches;

namespace SupervisionBot.Tests.Core.Batches;

/// <summary>Of the sample's topics the one is found that is named, and none by words that everybody says.</summary>
public sealed class TopicsNamedTests
{
    [Theory]
    [InlineData("where is the next class", null)]
    [InlineData("cant make it on the 13th i think", null)]
    [InlineData("who is going through with the visit, using the coach", null)]
    [InlineData("the class where social workers are heading", "future-of-social-work")]
    [InlineData("the one about thinking for themselves, prompting it in supervision", "independent-thinking")]
    [InlineData("when is volunteer management", "volunteer-management")]
    [InlineData("the documents class", "supervision-documents")]
    [InlineData("独立思考那节课", "independent-thinking")]
    [InlineData("个案工作什么时候上", "case-work")]
    [InlineData("下次课在哪里", null)]
    public void It_is_found_by_what_no_other_has(string said, string? key) =>
        Assert.Equal(key, TopicsNamed.In(TestPlans.Seventh.Description.Topics, said)?.Key);
}
