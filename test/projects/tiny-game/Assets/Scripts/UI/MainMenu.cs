using TinyGame.World;
using UnityEngine;
using UnityEngine.SceneManagement;

namespace TinyGame.UI
{
    /// <summary>The buttons of the title screen.</summary>
    public class MainMenu : MonoBehaviour
    {
        [SerializeField] private string islandScene = "Island";

        public void StartGame()
        {
            Debug.Log("Night " + SaveSystem.LoadNight());
            SceneManager.LoadScene(islandScene);
        }

        public void Quit()
        {
            Application.Quit();
        }
    }
}
