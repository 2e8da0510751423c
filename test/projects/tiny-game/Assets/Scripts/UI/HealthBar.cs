using TinyGame.Combat;
using UnityEngine;
using UnityEngine.UI;

namespace TinyGame.UI
{
    /// <summary>Shows hit points as a shrinking bar.</summary>
    public class HealthBar : MonoBehaviour
    {
        [SerializeField] private Health health;
        [SerializeField] private Image fill;

        private void OnEnable()
        {
            health.Changed += Show;
        }

        private void OnDisable()
        {
            health.Changed -= Show;
        }

        private void Show(int current, int maximum)
        {
            fill.fillAmount = (float)current / maximum;
        }
    }
}
