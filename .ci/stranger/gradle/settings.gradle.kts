rootProject.name = "stranger-gradle"
