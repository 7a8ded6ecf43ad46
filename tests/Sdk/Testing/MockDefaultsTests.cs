using Moq;

namespace Sdk.Tests;

public sealed class MockDefaultsTests
{
    [Fact]
    public async Task Mocks_need_not_care_for_the_outputs_of_components()
    {
        var mocks = new Mock<IMocks> { CallBase = true };
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) => ("id", args.Inputs));

        var resources = await Deployment.TestAsync(mocks.Object, new(), (Action)(() => _ = new Thing("thing")));

        Assert.Equal("thing", Assert.Single(resources).GetResourceName());
        mocks.Verify(m => m.CallAsync(It.IsAny<MockCallArgs>()), Times.Never);
    }
}
