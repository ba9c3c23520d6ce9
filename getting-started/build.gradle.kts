import org.springframework.boot.gradle.plugin.SpringBootPlugin

plugins {
    java
    id("org.springframework.boot") version "4.1.2"
}

group = "com.example"
version = "1.0.0"

repositories {
    mavenCentral()
}

dependencies {
    implementation(platform(SpringBootPlugin.BOM_COORDINATES))
    implementation(platform("io.dracoonspring:dracoon-bom:0.1.0-SNAPSHOT"))
    implementation("io.dracoonspring:dracoon-spring-boot-starter")
    runtimeOnly("io.dracoonspring:dracoon-emulator")
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
