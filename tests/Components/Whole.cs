using Pulumi;

namespace MlPlatform.Components.Tests;

/// <summary>A parent that has run the rules: tests of a part aren't tests of them.</summary>
sealed class Whole() : ComponentResource("test:whole:Whole", "whole"), IChecksChildren;
