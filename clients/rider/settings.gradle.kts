rootProject.name = "scenewright-rider"
