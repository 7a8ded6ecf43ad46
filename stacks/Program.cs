using MlPlatform.Preview;
using MlPlatform.Stacks;
using Pulumi;

return await Offline.RunAsync(args, () => Deployment.RunAsync(StackProgram.BuildAsync));
