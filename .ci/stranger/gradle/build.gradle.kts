// Builds the application in ../java with its tests, for "build BUNDLE VERSION gradle". The machine where it was written has no Gradle, so it was not run there.
plugins {
    java
}

repositories {
    maven(uri(providers.gradleProperty("bundle").get()))
    mavenCentral()
}

sourceSets {
    main { java.setSrcDirs(listOf("../java/src/main/java")) }
    test { java.setSrcDirs(listOf("../java/src/test/java")) }
}

dependencies {
    implementation(platform("org.springframework.boot:spring-boot-dependencies:4.1.2"))
    implementation(platform("io.dracoonspring:dracoon-bom:${providers.gradleProperty("dracoon.version").get()}"))
    implementation("io.dracoonspring:dracoon-spring-boot-starter")
    implementation("org.springframework.boot:spring-boot-starter-webmvc")
    testImplementation("io.dracoonspring:dracoon-spring-boot-starter-test")
    testImplementation("org.springframework.boot:spring-boot-starter-test")
    testRuntimeOnly("org.junit.platform:junit-platform-launcher")
}

tasks.withType<JavaCompile>().configureEach {
    options.release = 17
}

tasks.test {
    useJUnitPlatform()
}
