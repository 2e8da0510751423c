// For people whose machine reaches JetBrains' repositories: `gradle buildPlugin verifyPlugin runRider`. The checks of this
// repository build the plugin by build.mjs, and do not run this file.
import groovy.json.JsonSlurper
import org.jetbrains.intellij.platform.gradle.IntelliJPlatformType
import org.jetbrains.kotlin.gradle.dsl.JvmDefaultMode
import org.jetbrains.kotlin.gradle.dsl.JvmTarget
import org.jetbrains.kotlin.gradle.dsl.KotlinVersion

plugins {
  kotlin("jvm") version "2.4.20"
  id("org.jetbrains.intellij.platform") version "2.19.0"
}

val server = layout.projectDirectory.dir("../../server")
val manifest = JsonSlurper().parse(server.file("package.json").asFile) as Map<*, *>

group = "com.scenewright"
version = manifest["version"].toString()

repositories {
  mavenCentral()
  intellijPlatform { defaultRepositories() }
}

dependencies {
  intellijPlatform {
    // Rider's own platform cannot start tests of plugins; the LSP API is the same in IDEA.
    intellijIdea(providers.gradleProperty("platformVersion"))
    pluginVerifier()
    zipSigner()
  }
  testImplementation(kotlin("test"))
}

kotlin {
  jvmToolchain(21)
  compilerOptions {
    jvmTarget = JvmTarget.JVM_21
    languageVersion = KotlinVersion.KOTLIN_2_2
    apiVersion = KotlinVersion.KOTLIN_2_2
    jvmDefault = JvmDefaultMode.NO_COMPATIBILITY
  }
}

intellijPlatform {
  pluginConfiguration {
    ideaVersion {
      sinceBuild = providers.gradleProperty("pluginSinceBuild")
      untilBuild = provider { null }
    }
  }
  pluginVerification {
    ides {
      create(IntelliJPlatformType.Rider, providers.gradleProperty("riderVersion"))
      recommended()
    }
  }
  signing {
    certificateChain = providers.environmentVariable("CERTIFICATE_CHAIN")
    privateKey = providers.environmentVariable("PRIVATE_KEY")
    password = providers.environmentVariable("PRIVATE_KEY_PASSWORD")
  }
  publishing { token = providers.environmentVariable("PUBLISH_TOKEN") }
}

intellijPlatformTesting {
  runIde.register("runRider") {
    type = IntelliJPlatformType.Rider
    version = providers.gradleProperty("riderVersion")
  }
}

tasks {
  // The server as it was built by `npm run build`.
  withType<org.jetbrains.intellij.platform.gradle.tasks.PrepareSandboxTask>().configureEach {
    from(server) {
      include("bin/**", "dist/**", "package.json")
      into(pluginName.map { "$it/server" })
    }
  }
  // The tests of the part that knows no IDE have a `main` of their own.
  register<JavaExec>("testCore") {
    mainClass = "com.scenewright.rider.core.MainKt"
    classpath = sourceSets["test"].runtimeClasspath
  }
}
